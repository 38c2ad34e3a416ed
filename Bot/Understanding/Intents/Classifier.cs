namespace Bot.Understanding.Intents;

/// <summary>Tells sentences apart by examples: multinomial logistic regression, learned at start in the same order every time.</summary>
internal sealed class Classifier
{
    private const int Rounds = 12;

    private readonly string[] labels;
    private readonly float[] weights;

    public Classifier(IReadOnlyList<(int[] Features, string Label)> examples)
    {
        labels = [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];
        weights = new float[Features.Count * labels.Length];
        var sums = new float[weights.Length];
        // One label's examples after another's would be forgotten: a fixed shuffle, the same on every machine.
        var order = Enumerable.Range(0, examples.Count).OrderBy(i => (uint)i * 2_654_435_761u).ToArray();
        var share = labels.ToDictionary(label => label, label => (float)Math.Sqrt((double)examples.Count / labels.Length / examples.Count(example => example.Label == label)));
        var scores = new float[labels.Length];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var i in order)
                Learn(examples[i].Features, Array.IndexOf(labels, examples[i].Label), share[examples[i].Label], scores, sums);
        }
    }

    /// <summary>The likeliest label, and how likely.</summary>
    public (string Label, double Probability) Of(int[] features)
    {
        var scores = new float[labels.Length];
        Score(features, scores);
        var best = Array.IndexOf(scores, scores.Max());
        return (labels[best], scores[best]);
    }

    // AdaGrad: what is rarely seen learns fast.
    private void Learn(int[] features, int label, float share, float[] scores, float[] sums)
    {
        Score(features, scores);
        var norm = 1f / MathF.Sqrt(features.Length);
        for (var k = 0; k < labels.Length; k++)
        {
            var gradient = (scores[k] - (k == label ? 1f : 0f)) * norm * share;
            if (Math.Abs(gradient) < 1e-4f)
                continue;
            foreach (var feature in features)
            {
                var at = (feature * labels.Length) + k;
                sums[at] += gradient * gradient;
                weights[at] -= 0.5f * ((gradient / (MathF.Sqrt(sums[at]) + 1e-6f)) + (0.0005f * weights[at]));
            }
        }
    }

    private void Score(int[] features, float[] scores)
    {
        Array.Clear(scores);
        var norm = 1f / MathF.Sqrt(Math.Max(features.Length, 1));
        foreach (var feature in features)
        {
            for (var k = 0; k < scores.Length; k++)
                scores[k] += weights[(feature * labels.Length) + k] * norm;
        }

        var most = scores.Max();
        var sum = 0f;
        for (var k = 0; k < scores.Length; k++)
            sum += scores[k] = MathF.Exp(scores[k] - most);
        for (var k = 0; k < scores.Length; k++)
            scores[k] /= sum;
    }
}
