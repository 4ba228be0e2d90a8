using System.Net;
using Blog.Core.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Blog.Tests.Core.Counting;

public class VisitTests
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private readonly FakeTimeProvider clock = new(BlogApp.Start);
    private readonly ReaderNumbers readers;
    private readonly VisitClassifier classifier;

    public VisitTests() => classifier = new(readers = new(clock));

    [Theory]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Sec-Purpose", "prefetch;anonymous-client-ip")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    public void What_is_fetched_ahead_is_no_view(string header, string value) =>
        Assert.Equal(
            new Visit(ServeKind.Prefetch, 0),
            classifier.Classify(Request(("User-Agent", Browser), (header, value)), staff: false));

    [Fact]
    public void Whoever_is_signed_in_is_staff_whatever_else_is_said() =>
        Assert.Equal(
            new Visit(ServeKind.Staff, 0),
            classifier.Classify(Request(("User-Agent", "curl/8"), ("Sec-Purpose", "prefetch")), staff: true));

    [Fact]
    public void A_request_without_user_agent_is_a_crawlers() =>
        Assert.Equal(new Visit(ServeKind.Crawler, 0), classifier.Classify(Request(), staff: false));

    [Fact]
    public void A_reader_keeps_the_number_for_the_day()
    {
        var first = classifier.Classify(Request(("User-Agent", Browser)), staff: false);
        clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(ServeKind.Reader, first.Kind);
        Assert.NotEqual(0UL, first.Reader);
        Assert.Equal(first, classifier.Classify(Request(("User-Agent", Browser)), staff: false));
    }

    [Fact]
    public void Another_address_or_another_browser_is_another_reader()
    {
        ulong[] numbers =
        [
            Number("192.0.2.1", "A"), Number("192.0.2.2", "A"), Number("192.0.2.1", "B"), Number("2001:db8::1", "A"),
            Number(null, "A"),
        ];
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void An_IPv6_network_of_64_bits_is_one_reader()
    {
        Assert.Equal(Number("2001:db8:0:1::1", "A"), Number("2001:db8:0:1:ffff::2", "A"));
        Assert.NotEqual(Number("2001:db8:0:1::1", "A"), Number("2001:db8:0:2::1", "A"));
    }

    [Fact]
    public void An_IPv4_address_is_the_same_reader_when_it_comes_mapped_into_IPv6() =>
        Assert.Equal(Number("192.0.2.1", "A"), Number("::ffff:192.0.2.1", "A"));

    [Fact]
    public void At_midnight_UTC_the_salt_is_overwritten_and_everybody_is_new()
    {
        var before = Number("192.0.2.1", "A");
        var salt = readers.Salt;
        clock.SetUtcNow(new(2026, 11, 23, 23, 59, 59, TimeSpan.Zero));
        Assert.Equal(before, Number("192.0.2.1", "A"));
        Assert.Contains(salt, b => b != 0);

        clock.Advance(TimeSpan.FromSeconds(1));
        readers.Renew();
        Assert.All(salt, b => Assert.Equal(0, b));
        Assert.NotEqual(before, Number("192.0.2.1", "A"));
    }

    [Fact]
    public void The_salt_is_another_in_every_process() =>
        Assert.NotEqual(Number("192.0.2.1", "A"), new ReaderNumbers(clock).NumberOf(IPAddress.Parse("192.0.2.1"), "A"));

    [Fact]
    public void A_known_reader_costs_no_memory()
    {
        var request = Request(("User-Agent", Browser));
        classifier.Classify(request, staff: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            classifier.Classify(request, staff: false);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private ulong Number(string? address, string userAgent) =>
        readers.NumberOf(address is null ? null : IPAddress.Parse(address), userAgent);

    private static DefaultHttpContext Request(params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        return context;
    }
}
