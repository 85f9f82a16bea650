package io.finlego.ingress;

import io.finlego.schemas.Domain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Everything that can be set of the ingress, as {@code finlego.ingress.*}.
 *
 * @param reportsUrl where the reports answer queries
 */
@Validated
@ConfigurationProperties("finlego.ingress")
public record IngressSettings(
    @NotBlank @DefaultValue("http://localhost:8082") String reportsUrl,
    @Valid @DefaultValue Commands commands,
    @Valid @DefaultValue Limits limits,
    @Valid @DefaultValue Availability availability,
    @Valid @DefaultValue Statements statements,
    @Valid @DefaultValue Vault vault,
    @Valid @DefaultValue Events events,
    @Valid @DefaultValue Blobs blobs,
    @Valid Jwt jwt,
    @Valid @DefaultValue Sandbox sandbox) {

  /**
   * Sending commands and waiting for their outcomes.
   *
   * @param replyTimeoutMs how long a caller waits for the outcome before it gets 202
   * @param sendTimeoutMs how long a caller waits for the log to take the command before it gets 202
   * @param deliveryTimeoutMs how long the ingress itself keeps trying to put a command on the log
   * @param outcomeLookMs after how long without a reply the stored outcome is looked up, and again
   *     each time it has passed
   * @param maxInFlight commands waited for at one time; further ones are refused with 503
   * @param replyPartition the partition of the replies' topic that this instance reads; null: one
   *     that no other instance holds
   * @param groups the consumer groups of the processors whose settings name another group than
   *     {@link Domain#group}
   */
  public record Commands(
      @DefaultValue("10000") @Min(100) @Max(60_000) int replyTimeoutMs,
      @DefaultValue("4000") @Min(100) @Max(60_000) int sendTimeoutMs,
      @DefaultValue("120000") @Min(2_000) @Max(600_000) int deliveryTimeoutMs,
      @DefaultValue("2000") @Min(50) @Max(60_000) int outcomeLookMs,
      @DefaultValue("20000") @Min(1) @Max(1_000_000) int maxInFlight,
      @Nullable @Min(0) Integer replyPartition,
      @DefaultValue Map<Domain, @NotBlank String> groups) {

    /** The consumer group that applies the domain's commands. */
    public String group(Domain domain) {
      return groups.getOrDefault(domain, domain.group());
    }
  }

  /**
   * What a request may cost.
   *
   * @param maxBodyBytes of a request's body, unless its operation says otherwise
   */
  public record Limits(@DefaultValue("1048576") @Min(1024) @Max(1_073_741_824) int maxBodyBytes) {}

  /**
   * Watching what commands and reads need.
   *
   * @param probeIntervalMs between two looks at Kafka and at Postgres
   * @param probeTimeoutMs after which a look has failed
   */
  public record Availability(
      @DefaultValue("500") @Min(50) @Max(60_000) int probeIntervalMs,
      @DefaultValue("1500") @Min(100) @Max(4_000) int probeTimeoutMs) {}

  /**
   * Statements of accounts.
   *
   * @param institutionName who keeps the accounts, as customers know it
   * @param maxConcurrent statements written at one time, each on a database connection of its own
   * @param slotWaitMs how long a further one waits before it is refused with 429
   * @param maxDurationSeconds in which a statement must be taken, and a reader may stand still
   * @param pdfMaxMovements in one PDF; more are refused with 422
   */
  public record Statements(
      @NotBlank @DefaultValue("FinLego") String institutionName,
      @DefaultValue("4") @Min(1) @Max(1_000) int maxConcurrent,
      @DefaultValue("2000") @Min(0) @Max(60_000) int slotWaitMs,
      @DefaultValue("600") @Min(1) @Max(86_400) int maxDurationSeconds,
      @DefaultValue("100000") @Min(1) @Max(1_000_000) int pdfMaxMovements) {}

  /**
   * The role in the database that makes and reads clients' keys.
   *
   * @param password null: the server asks for none
   */
  public record Vault(
      @NotBlank @DefaultValue("finlego_vault") String username, @Nullable String password) {

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
      return "Vault[username=" + username + "]";
    }
  }

  /**
   * Where documents are kept.
   *
   * @param kind in a directory, or in a bucket
   * @param directory for the documents, if they are kept in one, and always for those that are
   *     being uploaded
   * @param s3 the bucket, if documents are kept in one
   * @param sweepIntervalSeconds between two looks for what nobody refers to
   * @param orphanAgeSeconds after which it is deleted; longer than any upload takes until its
   *     command is on the log
   * @param maxConcurrentUploads files sealed at one time
   * @param slotWaitMs how long a further upload waits before it is refused with 429
   */
  public record Blobs(
      @DefaultValue("directory") BlobStoreKind kind,
      @DefaultValue("./data/blobs") Path directory,
      @Valid @Nullable S3 s3,
      @DefaultValue("600") @Min(1) @Max(86_400) int sweepIntervalSeconds,
      @DefaultValue("3600") @Min(1) @Max(604_800) int orphanAgeSeconds,
      @DefaultValue("32") @Min(1) @Max(1_000) int maxConcurrentUploads,
      @DefaultValue("2000") @Min(0) @Max(60_000) int slotWaitMs) {}

  /** What documents are kept in. */
  public enum BlobStoreKind {
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

  /**
   * Where subscribers of events are sent, by the document at {@code /asyncapi}.
   *
   * @param bootstrapServers the Kafka brokers as subscribers reach them; null: those of the ingress
   * @param schemaRegistryUrl the schema registry; null: the ingress' own, at the address under
   *     which it was asked
   */
  public record Events(@Nullable String bootstrapServers, @Nullable String schemaRegistryUrl) {}

  /**
   * Whose tokens are taken.
   *
   * @param issuer the {@code iss} that a token must have
   * @param audience what a token's {@code aud} must hold
   * @param jwkSetUri where the issuer publishes its keys
   * @param publicKeyFile instead: a PEM file with the issuer's one RSA key
   * @param clockSkewSeconds by which clocks may differ
   */
  public record Jwt(
      @NotBlank String issuer,
      @NotBlank String audience,
      @Nullable String jwkSetUri,
      @Nullable Path publicKeyFile,
      @DefaultValue("30") @Min(0) @Max(300) int clockSkewSeconds) {}

  /**
   * The sandbox's tokens; only with the profile {@code sandbox}.
   *
   * @param keyFile the key that signs them, created when it is missing
   * @param tokenLifetimeSeconds how long a token is good
   */
  public record Sandbox(
      @DefaultValue("./data/sandbox-key.json") Path keyFile,
      @DefaultValue("3600") @Min(1) @Max(86_400) int tokenLifetimeSeconds) {}
}
