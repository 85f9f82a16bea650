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
 * Where documents are kept. Durations are set as those of {@link IngressSettings} are.
 *
 * @param kind in a directory, or in a bucket
 * @param directory for the documents, if they are kept in one, and always for those that are being
 *     uploaded
 * @param s3 the bucket, if documents are kept in one
 * @param sweepInterval between two looks for what nobody refers to
 * @param orphanAge after which it is deleted; longer than any upload takes until its command is on
 *     the log
 * @param maxConcurrentUploads files sealed at one time
 * @param slotWait how long a further upload waits before it is refused with 429
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

  /** What documents are kept in. */
  public enum Kind {
    DIRECTORY,
    S3
  }

  /**
   * A bucket of Amazon S3 or of a compatible store.
   *
   * @param bucket which has to be there
   * @param endpoint null: Amazon's of the region
   * @param pathStyle whether the bucket is the first part of the path, as most compatible stores
   *     want it, rather than of the host name
   * @param prefix before the name of every object, such as {@code documents/}
   * @param accessKey null: credentials come from where the AWS SDK looks for them
   * @param secretKey of the access key
   */
  public record S3(
      @NotBlank String bucket,
      @NotBlank @DefaultValue("us-east-1") String region,
      @Nullable URI endpoint,
      @DefaultValue("false") boolean pathStyle,
      @DefaultValue("") String prefix,
      @Nullable String accessKey,
      @Nullable String secretKey) {

    /** Without the keys: this may end up in a log. */
    @Override
    public String toString() {
      return "S3[bucket=%s, region=%s, endpoint=%s]".formatted(bucket, region, endpoint);
    }
  }
}
