using Blog.Core.Settings;
using Microsoft.AspNetCore.Http;

namespace Blog.Tests.Core.Settings;

/// <summary>Which Host headers name a place that nobody else on the internet is led to.</summary>
public class PrivateOriginTests
{
    [Theory]
    [InlineData("localhost", "http://localhost")]
    [InlineData("LocalHost:5080", "http://localhost:5080")]
    [InlineData("localhost:80", "http://localhost")]
    [InlineData("blog.localhost:8080", "http://blog.localhost:8080")]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("127.9.9.9", "http://127.9.9.9")]
    [InlineData("[::1]:5080", "http://[::1]:5080")]
    [InlineData("[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]")]
    [InlineData("10.0.0.1", "http://10.0.0.1")]
    [InlineData("172.16.0.1", "http://172.16.0.1")]
    [InlineData("172.31.255.255", "http://172.31.255.255")]
    [InlineData("192.168.1.5:8080", "http://192.168.1.5:8080")]
    [InlineData("169.254.7.7", "http://169.254.7.7")]
    [InlineData("100.64.0.1", "http://100.64.0.1")]
    [InlineData("[fd12::1]", "http://[fd12::1]")]
    [InlineData("[FE80::1]:81", "http://[fe80::1]:81")]
    [InlineData("nas", "http://nas")]
    [InlineData("my_blog:3000", "http://my_blog:3000")]
    [InlineData("raspberry.local", "http://raspberry.local")]
    [InlineData("blog.corp.internal", "http://blog.corp.internal")]
    [InlineData("blog.home.arpa", "http://blog.home.arpa")]
    public void Hosts_of_this_machine_and_its_network_are_private_and_written_in_one_spelling(string host, string origin) =>
        Assert.Equal(origin, Of(host));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("blog.example.org")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.example.localhost.")]
    [InlineData("xlocal.example")]
    [InlineData("evillocal.net")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.1.1")]
    [InlineData("203.0.113.9:8080")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[::ffff:8.8.8.8]")]
    [InlineData("[::]")]
    [InlineData("0.0.0.0")]
    [InlineData("134744072")]
    [InlineData("0x08080808")]
    [InlineData("8.8.2056")]
    [InlineData("127.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("010.0.0.1")]
    [InlineData("x.0x7f")]
    [InlineData("localhost:")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:80:80")]
    [InlineData("localhost/evil")]
    [InlineData("localhost@evil.example")]
    [InlineData("evil.example#.local")]
    [InlineData("evil.example\\.local")]
    [InlineData("evil.example?.local")]
    [InlineData("local\"host")]
    [InlineData("<b>.local")]
    [InlineData("..local")]
    [InlineData(".local")]
    [InlineData("a..local")]
    [InlineData("[]")]
    [InlineData("[fe80::1%25eth0]")]
    [InlineData("еxample.local")]
    [InlineData("")]
    public void Any_other_host_is_a_strangers(string host) => Assert.Null(Of(host));

    [Theory]
    [InlineData("https", "localhost:443", "https://localhost")]
    [InlineData("https", "localhost:80", "https://localhost:80")]
    [InlineData("javascript", "localhost", null)]
    [InlineData("", "localhost", null)]
    public void The_scheme_is_one_of_the_web_and_its_port_is_left_out(string scheme, string host, string? origin) =>
        Assert.Equal(origin, Of(host, scheme));

    private static string? Of(string host, string scheme = "http") =>
        PrivateOrigin.Of(new DefaultHttpContext { Request = { Scheme = scheme, Host = new HostString(host) } }.Request);
}
