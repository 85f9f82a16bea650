package io.finlego.ingress.client.blob;

import io.finlego.ingress.IngressSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for keeping documents. Durations are written as in {@link IngressSettings}.
 *
 * @param kind whether documents are kept in a directory or in a bucket
 * @param directory the directory for documents; with a bucket, it holds only unfinished uploads
 * @param s3 the bucket; null if documents are kept in a directory
 * @param sweepInterval the time between two searches for orphans: files and blobs that no document
 *     refers to
 * @param orphanAge the age from which an orphan is deleted; it must exceed the time that an upload
 *     takes until its command is on the log
 * @param maxConcurrentUploads the most uploads that are sealed at one time
 * @param slotWait how long a further upload waits for its turn before it is refused with 429
 */
@Validated
@ConfigurationProperties("finlego.ingress.blobs")
public record BlobSettings(
    @DefaultValue("directory") Kind kind,
    @DefaultValue("./data/blobs") Path directory,
    @Valid @Nullable S3 s3,
    @Name("sweep-interval-seconds")
        @DurationUnit(ChronoUnit.SECONDS)
        @DefaultValue("10m")
        @DurationMin(seconds = 1)
        @DurationMax(seconds = 86_400)
        Duration sweepInterval,
    @Name("orphan-age-seconds")
        @DurationUnit(ChronoUnit.SECONDS)
        @DefaultValue("1h")
        @DurationMin(seconds = 1)
        @DurationMax(seconds = 604_800)
        Duration orphanAge,
    @DefaultValue("32") @Min(1) @Max(1_000) int maxConcurrentUploads,
    @Name("slot-wait-ms") @DefaultValue("2s") @DurationMin(millis = 0) @DurationMax(millis = 60_000)
        Duration slotWait) {

  /** The kinds of places in which documents are kept. */
  public enum Kind {
    DIRECTORY,
    S3
  }

  /**
   * A bucket of Amazon S3 or of a compatible store.
   *
   * @param bucket the bucket's name; the bucket must exist
   * @param endpoint the address of the store; null for Amazon's own address in the region
   * @param pathStyle whether the bucket's name begins the path, as most compatible stores want it;
   *     otherwise it begins the host name
   * @param prefix the text before every object's name, such as {@code documents/}
   * @param accessKey the id of the access key; null if the AWS SDK looks for credentials in its
   *     usual places
   * @param secretKey the secret of the access key; null if {@code accessKey} is null
   */
  public record S3(
      @NotBlank String bucket,
      @NotBlank @DefaultValue("us-east-1") String region,
      @Nullable URI endpoint,
      @DefaultValue("false") boolean pathStyle,
      @DefaultValue("") String prefix,
      @Nullable String accessKey,
      @Nullable String secretKey) {

    /** Leaves the keys out, because this text may end up in a log. */
    @Override
    public String toString() {
      return "S3[bucket=%s, region=%s, endpoint=%s]".formatted(bucket, region, endpoint);
    }
  }
}
