namespace LiveTakeover.Bot.Limits;

/// <summary>
/// A request body that refuses to be read beyond a limit, as the server would, but leaves the rest to be read by its owner.
/// </summary>
internal sealed class LimitedBody(Stream body, long limit, long? announced) : Stream
{
    private long length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Check(announced ?? 0);
        var read = await body.ReadAsync(buffer, cancellationToken);
        Check(length += read);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Check(long size)
    {
        if (size > limit)
            throw new BadHttpRequestException(
                $"The body is larger than {limit} bytes. Send less.", StatusCodes.Status413PayloadTooLarge);
    }
}
