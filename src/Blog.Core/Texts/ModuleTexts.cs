using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Texts;

/// <summary>
/// The interface texts of several modules as one: each has its translations in <c>Texts/Texts.de.resx</c> and so on, by the
/// English text. What two modules say alike stands in Core.
/// </summary>
/// <param name="assemblies">The modules'; of a text that two of them have, the first counts.</param>
public sealed class ModuleTexts(IEnumerable<Assembly> assemblies) : IStringLocalizer
{
    private readonly Assembly[] assemblies = [.. assemblies.Distinct()];
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> byLanguage = new();

    public LocalizedString this[string name] =>
        Find(name) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = Find(name);
            return new(name, string.Format(CultureInfo.CurrentCulture, text ?? name, arguments), resourceNotFound: text is null);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        TextsIn(CultureInfo.CurrentUICulture).Select(t => new LocalizedString(t.Key, t.Value));

    private string? Find(string name) => TextsIn(CultureInfo.CurrentUICulture).GetValueOrDefault(name);

    // A region speaks its language: no text is written for one.
    private Dictionary<string, string> TextsIn(CultureInfo culture) =>
        byLanguage.GetOrAdd(
            Speech.Spoken.Contains(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : "", Read);

    private Dictionary<string, string> Read(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            using var file = Open(assembly, language);
            foreach (var text in file is null ? [] : new ResourceReader(file).Cast<DictionaryEntry>())
            {
                texts.TryAdd((string)text.Key, (string)text.Value!);
            }
        }

        return texts;
    }

    // English needs no file; a module may have one for keys that are no sentences.
    private static Stream? Open(Assembly assembly, string language)
    {
        var name = $"{assembly.GetName().Name}.Texts.Texts.";
        if (language is "" or "en")
        {
            return assembly.GetManifestResourceStream(name + "resources");
        }

        try
        {
            return assembly.GetSatelliteAssembly(new CultureInfo(language))
                .GetManifestResourceStream($"{name}{language}.resources");
        }
        catch (FileNotFoundException)
        {
            // A module without a word for readers.
            return null;
        }
    }
}

/// <summary>Gives the texts of all modules to whoever asks for any.</summary>
public sealed class ModuleTextsFactory(ModuleTexts texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => texts;

    public IStringLocalizer Create(string baseName, string location) => texts;
}
