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
 * The settings for storing documents. Durations have the same format as in {@link IngressSettings}.
 *
 * @param kind whether documents are stored in a directory or in a bucket
 * @param directory the directory for documents. If documents are stored in a bucket, the directory
 *     has only the unfinished uploads
 * @param s3 the bucket; null if documents are stored in a directory
 * @param sweepInterval the time between two searches for orphans, which are files and blobs that no
 *     document refers to
 * @param orphanAge the age at which an orphan is deleted. It must be longer than the time from the
 *     start of an upload until the upload's command is sent. Before the command is sent, nothing
 *     else protects the blob from deletion
 * @param maxConcurrentUploads the largest number of uploads that are sealed at the same time. One
 *     caller may have half of them
 * @param slotWait how long a further upload waits for its turn until it is refused with 429
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

  /** The kinds of stores for documents. */
  public enum Kind {
    DIRECTORY,
    S3
  }

  /**
   * A bucket of Amazon S3 or of a compatible store.
   *
   * @param bucket the bucket's name; the bucket must exist
   * @param endpoint the address of the store; null for Amazon's own address in the region
   * @param pathStyle true if the bucket's name is the start of the path, as most compatible stores
   *     need it; false if the bucket's name is the start of the host name
   * @param prefix the start of every object's name, such as {@code documents/}
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

    /** Leaves the access key and its secret out, because this text may be written to a log file. */
    @Override
    public String toString() {
      return "S3[bucket=%s, region=%s, endpoint=%s]".formatted(bucket, region, endpoint);
    }
  }
}
