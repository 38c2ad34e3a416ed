namespace Bot.Sheets;

/// <summary>
/// What the bytes above ASCII of a text speak for. Valid UTF-8 is never anything else by chance. Between Chinese and
/// Western: Chinese characters come as whole pairs, mostly several in a row; a Western accent stands alone among ASCII letters,
/// and is often followed by what cannot be the second half of a pair.
/// </summary>
internal sealed class HighBytes
{
    private readonly List<byte> run = [];
    private byte before;
    private int continuing;
    private byte lowest = 0x80;
    private byte highest = 0xBF;
    private bool brokenUtf8;
    private long controls;
    private long total;
    private long chinese;
    private long western;

    public bool IsUtf8 => !brokenUtf8;

    public bool IsChinese => chinese > western;

    /// <summary>A zero byte, or one in a hundred is a control character.</summary>
    public bool IsBinary { get; private set; }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        total += bytes.Length;
        foreach (var one in bytes)
        {
            if (one < 0x20 && one is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                controls++;
                IsBinary |= one == 0;
            }

            if (one < 0x80 && run.Count == 0 && continuing == 0)
            {
                before = one;
                continue;
            }

            CheckUtf8(one);
            Collect(one);
        }
    }

    public void End()
    {
        brokenUtf8 |= continuing > 0;
        Weigh((byte)'\n');
        IsBinary |= controls * 100 > total;
    }

    private void CheckUtf8(byte one)
    {
        if (brokenUtf8)
            return;
        if (continuing > 0)
        {
            brokenUtf8 = one < lowest || one > highest;
            (continuing, lowest, highest) = (continuing - 1, (byte)0x80, (byte)0xBF);
            return;
        }

        (continuing, lowest, highest) = one switch
        {
            < 0x80 => (0, (byte)0x80, (byte)0xBF),
            >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
            0xE0 => (2, (byte)0xA0, (byte)0xBF),
            0xED => (2, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
            0xF0 => (3, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
            0xF4 => (3, (byte)0x80, (byte)0x8F),
            _ => (-1, (byte)0x80, (byte)0xBF),
        };
        brokenUtf8 = continuing < 0;
    }

    /// <summary>A run goes on while bytes are high or the digit within four bytes of GB 18030.</summary>
    private void Collect(byte one)
    {
        if (one >= 0x80 || (run.Count % 2 == 1 && one is >= (byte)'0' and <= (byte)'9' && run[^1] is >= 0x81 and < 0xFF))
        {
            run.Add(one);
            // Long Chinese texts are weighed in pieces; any even number of bytes will do.
            if (run.Count >= 4096)
                Weigh(one);
            return;
        }

        Weigh(one);
        before = one;
    }

    private void Weigh(byte after)
    {
        if (run.Count == 0)
            return;
        var amongLetters = char.IsAsciiLetter((char)before) && char.IsAsciiLetter((char)after);
        for (var at = 0; at < run.Count; at += 2)
        {
            var first = run[at];
            var second = at + 1 < run.Count ? run[at + 1] : after;
            if (at + 3 < run.Count && IsFour(first, second, run[at + 2], run[at + 3]))
            {
                chinese++;
                at += 2;
            }
            else if (at + 1 == run.Count)
            {
                // Half a character, or one whose second half is an ASCII letter, which few of the usual ones have.
                western += run.Count == 1 || second is < 0x40 or 0x7F ? 1 : 0;
            }
            else if (second < 0x40)
            {
                western++;
            }
            else
            {
                WeighPair(first, second, amongLetters && run.Count == 2);
            }
        }

        run.Clear();
        before = 0;
    }

    private void WeighPair(byte first, byte second, bool amongLetters)
    {
        // GB 2312: signs, full-width forms, Latin letters with tones, and the 3,755 characters that are most of every text.
        var isUsual = second >= 0xA1 && first is >= 0xA1 and <= 0xD7;
        var isAccent = first == 0xA8 && second is >= 0xA1 and <= 0xBA;
        if (first is 0x80 or 0xFF || (amongLetters && !isAccent))
            western++;
        else if (isUsual)
            chinese++;
    }

    private static bool IsFour(byte first, byte second, byte third, byte fourth) =>
        first is >= 0x81 and < 0xFF && second is >= (byte)'0' and <= (byte)'9' && third is >= 0x81 and < 0xFF && fourth is >= (byte)'0' and <= (byte)'9';
}
