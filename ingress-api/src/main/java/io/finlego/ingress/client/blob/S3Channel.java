package io.finlego.ingress.client.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object of a bucket from any position. Each jump to another position sends a new request.
 * Reading the whole object in order sends only one request.
 */
final class S3Channel implements SeekableByteChannel {

  private static final int BUFFER_BYTES = 16 * 1024;

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final long size;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private @Nullable ResponseInputStream<GetObjectResponse> stream;
  private long position;
  private boolean open = true;

  S3Channel(S3Client s3, String bucket, String key, long size) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = key;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    if (position >= size) {
      return -1;
    }
    try {
      int count = stream().read(buffer, 0, Math.min(target.remaining(), BUFFER_BYTES));
      if (count > 0) {
        target.put(buffer, 0, count);
        position += count;
      }
      return count;
    } catch (IOException e) {
      throw new BlobsUnavailableException(
          "The connection to the bucket broke while an object was read.", e);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition != position) {
      position = newPosition;
      abort();
    }
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    abort();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  private ResponseInputStream<GetObjectResponse> stream() {
    ResponseInputStream<GetObjectResponse> response = stream;
    if (response == null) {
      String range = "bytes=" + position + "-";
      response =
          S3Blobs.call(() -> s3.getObject(request -> request.bucket(bucket).key(key).range(range)));
      stream = response;
    }
    return response;
  }

  /** Aborts the response. Closing the response instead would first read all its remaining bytes. */
  private void abort() {
    if (stream != null) {
      stream.abort();
      stream = null;
    }
  }
}
