package io.finlego.ingress.client.blob;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Stores blobs as objects in one bucket, which must exist. Uses only basic S3 requests (PUT, GET
 * with Range, HEAD, DELETE, ListObjectsV2), so that it works with any compatible store.
 */
final class S3Blobs implements BlobStore {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  private S3Blobs(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  static S3Blobs connect(BlobSettings.S3 settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT_TIMEOUT)
                    .socketTimeout(SOCKET_TIMEOUT))
            .overrideConfiguration(configuration -> configuration.apiCallTimeout(CALL_TIMEOUT))
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(credentials(settings))
            // Some compatible stores do not support the newer checksums. We need no checksums,
            // because opening a sealed blob fails if the bytes were changed.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return new S3Blobs(builder.build(), settings.bucket(), settings.prefix());
  }

  @Override
  public void put(BlobId blob, Path sealedFile) {
    call(
        () ->
            s3.putObject(
                request ->
                    request.bucket(bucket).key(key(blob)).contentType("application/octet-stream"),
                RequestBody.fromFile(sealedFile)));
  }

  @Override
  public Optional<SeekableByteChannel> open(BlobId blob) {
    HeadObjectResponse head = call(() -> headOrNull(blob));
    return head == null
        ? Optional.empty()
        : Optional.of(new S3Channel(s3, bucket, key(blob), head.contentLength()));
  }

  @Override
  public void delete(BlobId blob) {
    call(() -> s3.deleteObject(request -> request.bucket(bucket).key(key(blob))));
  }

  @Override
  public Stream<BlobId> storedBefore(Instant instant) {
    return call(() -> s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)))
        .contents()
        .stream()
        .filter(object -> object.lastModified().isBefore(instant))
        .map(S3Object::key)
        .flatMap(key -> BlobId.parse(key.substring(prefix.length())).stream());
  }

  @Override
  public void close() {
    s3.close();
  }

  private @Nullable HeadObjectResponse headOrNull(BlobId blob) {
    try {
      return s3.headObject(request -> request.bucket(bucket).key(key(blob)));
    } catch (NoSuchKeyException e) {
      return null;
    }
  }

  private String key(BlobId blob) {
    return prefix + blob;
  }

  private static AwsCredentialsProvider credentials(BlobSettings.S3 settings) {
    return settings.accessKey() == null || settings.secretKey() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  static <T extends @Nullable Object> T call(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw new BlobsUnavailableException("The bucket of documents cannot be used.", e);
    }
  }
}
