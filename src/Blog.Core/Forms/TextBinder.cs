using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Blog.Core.Forms;

/// <summary>
/// Reads a text of a form or an address. What has nothing to be seen in it is no text; in a field of one line, tabs and line
/// breaks are spaces; what no form takes is left out where the person has ticked the box for it.
/// </summary>
/// <param name="plain">What the field says of its characters; null where it says nothing.</param>
/// <param name="oneDirection">Whether marks of direction are refused too.</param>
public sealed class TextBinder(PlainTextAttribute? plain, bool oneDirection) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var found = bindingContext.ValueProvider.GetValue(name);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = Read(found.FirstValue ?? "", TakeOut.IsAskedFor(bindingContext.HttpContext.Request, name));
        bindingContext.ModelState.SetModelValue(name, new(text, found.Culture));
        bindingContext.Result = ModelBindingResult.Success(
            bindingContext.ModelMetadata.ConvertEmptyStringToNull && Characters.AreInvisible(text) ? null : text);
        return Task.CompletedTask;
    }

    private string Read(string typed, bool takesOut)
    {
        var text = plain is { Lines: false } ? Characters.OneLine(typed) : typed;
        if (!takesOut)
        {
            return text;
        }

        text = Characters.Without(text, plain?.Lines ?? true);
        return oneDirection ? string.Concat(text.Where(c => !OneDirectionAttribute.IsTurning(c))) : text;
    }
}

/// <summary>Puts <see cref="TextBinder"/> in the place of MVC's own reading of texts.</summary>
public sealed class TextBinderProvider : IModelBinderProvider
{
    /// <summary>Texts of a header or a JSON body stay with the providers before it.</summary>
    public static void AddTo(IList<IModelBinderProvider> providers)
    {
        var simple = providers.OfType<SimpleTypeModelBinderProvider>().Single();
        providers.Insert(providers.IndexOf(simple), new TextBinderProvider());
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType != typeof(string) ? null
        : new TextBinder(
            context.Metadata.ValidatorMetadata.OfType<PlainTextAttribute>().FirstOrDefault(),
            context.Metadata.ValidatorMetadata.OfType<OneDirectionAttribute>().Any());
}
