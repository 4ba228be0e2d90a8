namespace Blog.Tests.HouseRules;

public class TestClassTests
{
    /// <summary>xunit 2 knows IDisposable and IAsyncLifetime; programs that nothing ends run on beside all other tests.</summary>
    [Fact]
    public void What_a_test_class_has_to_end_is_ended()
    {
        var tests = typeof(TestClassTests).Assembly.GetTypes()
            .Where(t => t.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute), inherit: true)))
            .ToList();
        Assert.Contains(typeof(TestClassTests), tests);
        Assert.DoesNotContain(
            tests, t => t.IsAssignableTo(typeof(IAsyncDisposable)) && !t.IsAssignableTo(typeof(IAsyncLifetime)));
    }
}
