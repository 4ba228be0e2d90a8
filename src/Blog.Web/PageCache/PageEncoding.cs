namespace Blog.Web.PageCache;

/// <summary>The content codings that a page is kept in.</summary>
public enum PageEncoding
{
    Plain,
    Gzip,
    Brotli,
}

/// <summary>Chooses a page's content coding (RFC 9110, 12.5.3).</summary>
public static class AcceptEncoding
{
    private const int MaxMembers = 32;

    /// <summary>The coding's name in HTTP; empty for a page as it is.</summary>
    public static string NameOf(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => "br",
        PageEncoding.Gzip => "gzip",
        _ => "",
    };

    /// <summary>
    /// The acceptable coding of the highest weight, of equal ones the smallest; null when the client refuses all of them.
    /// </summary>
    /// <param name="header">The field's value, its lines joined by commas; members that cannot be read are passed over.</param>
    public static PageEncoding? Choose(ReadOnlySpan<char> header)
    {
        // In thousandths; -1 where the field does not name the coding.
        int brotli = -1, gzip = -1, plain = -1, any = -1;
        var members = 0;
        foreach (var range in header.Split(','))
        {
            if (++members > MaxMembers || !TryRead(header[range], out var coding, out var weight))
            {
                continue;
            }

            switch (coding)
            {
                case "br": brotli = weight; break;
                case "gzip" or "x-gzip": gzip = weight; break;
                case "identity": plain = weight; break;
                case "*": any = weight; break;
            }
        }

        return Best(brotli >= 0 ? brotli : any, gzip >= 0 ? gzip : any, plain >= 0 ? plain : any);
    }

    private static PageEncoding? Best(int brotli, int gzip, int plain)
    {
        if (brotli > 0 && brotli >= gzip && brotli >= plain)
        {
            return PageEncoding.Brotli;
        }

        if (gzip > 0 && gzip >= plain)
        {
            return PageEncoding.Gzip;
        }

        // Not named, a page as it is is acceptable all the same.
        return plain != 0 ? PageEncoding.Plain : null;
    }

    private static bool TryRead(ReadOnlySpan<char> member, out string coding, out int weight)
    {
        var semicolon = member.IndexOf(';');
        var name = (semicolon < 0 ? member : member[..semicolon]).Trim();
        coding = Known(name);
        weight = 1000;
        return coding.Length > 0 && (semicolon < 0 || TryReadWeight(member[(semicolon + 1)..].Trim(), out weight));
    }

    private static string Known(ReadOnlySpan<char> name) => name switch
    {
        "br" => "br",
        "gzip" => "gzip",
        "*" => "*",
        _ when name.Equals("br", StringComparison.OrdinalIgnoreCase) => "br",
        _ when name.Equals("gzip", StringComparison.OrdinalIgnoreCase)
            || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) =>
            "gzip",
        _ when name.Equals("identity", StringComparison.OrdinalIgnoreCase) => "identity",
        _ => "",
    };

    /// <summary>Reads <c>q=0.123</c> (RFC 9110, 12.4.2: at most three digits, at most 1).</summary>
    private static bool TryReadWeight(ReadOnlySpan<char> parameter, out int weight)
    {
        weight = 0;
        if (parameter is not ['q' or 'Q', '=', '0' or '1', ..] || parameter.Length > 7)
        {
            return false;
        }

        weight = (parameter[2] - '0') * 1000;
        var digits = parameter[3..];
        if (digits.Length == 0)
        {
            return true;
        }

        var unit = 100;
        foreach (var c in digits[1..])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            weight += (c - '0') * unit;
            unit /= 10;
        }

        return digits[0] == '.' && weight <= 1000;
    }
}
