using CsCheck;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Reading;

public sealed class PipelineTests
{
    [Fact]
    public async Task Results_keep_the_order_of_the_stream()
        => await Gen.Select(Gen.Int[0, 200], Gen.Int[1, 8]).SampleAsync(async (count, workers) =>
        {
            var results = new List<int>();
            await foreach (var result in Pipeline.InOrder(Numbers(count), workers, number => { Thread.SpinWait(number % 7 * 500); return number; }, TestContext.Current.CancellationToken)) results.Add(result);
            return results.SequenceEqual(Enumerable.Range(0, count));
        }, iter: 50);

    [Fact]
    public async Task A_slow_reader_holds_the_stream_back()
    {
        var (taken, read, ahead) = (0, 0, 0);
        var source = Numbers(2000, () => ahead = Math.Max(ahead, ++taken - Volatile.Read(ref read)));
        await foreach (var _ in Pipeline.InOrder(source, 3, number => number, TestContext.Current.CancellationToken))
        {
            Thread.SpinWait(200);
            read++;
        }
        taken.ShouldBe(2000);
        ahead.ShouldBeLessThan(3 * 4);
    }

    [Fact]
    public async Task No_more_are_worked_on_than_there_are_workers()
    {
        var (now, most) = (0, 0);
        await foreach (var _ in Pipeline.InOrder(Numbers(300), 4, Work, TestContext.Current.CancellationToken)) { }
        most.ShouldBeInRange(1, 4);

        int Work(int number)
        {
            var busy = Interlocked.Increment(ref now);
            lock (this) most = Math.Max(most, busy);
            Thread.SpinWait(2000);
            Interlocked.Decrement(ref now);
            return number;
        }
    }

    [Fact]
    public async Task A_fault_in_the_work_reaches_the_reader()
        => await Should.ThrowAsync<FormatException>(async () =>
        {
            await foreach (var _ in Pipeline.InOrder(Numbers(10), 2, number => number == 5 ? throw new FormatException() : number, TestContext.Current.CancellationToken)) { }
        });

    private static async IAsyncEnumerable<int> Numbers(int count, Action? taken = null)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            taken?.Invoke();
            yield return i;
        }
    }
}
