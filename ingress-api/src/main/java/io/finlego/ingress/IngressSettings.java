package io.finlego.ingress;

import io.finlego.schemas.Domain;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the ingress. Their names begin with {@code finlego.ingress}. Some features have
 * their own records for settings with this prefix. A duration is a number with a unit, such as
 * {@code 2s}. A number without a unit has the unit at the end of the setting's name, such as {@code
 * -ms}.
 *
 * @param reportsUrl the base URL of the reports service
 * @param bookingZone the time zone of the ledger's booking dates. The default is the value of
 *     {@code finlego.ledger.booking-zone}
 * @param unknownFields what happens to an unknown field of a body and to an unknown query parameter
 */
@Validated
@ConfigurationProperties("finlego.ingress")
public record IngressSettings(
    @NotBlank @DefaultValue("http://localhost:8082") String reportsUrl,
    @NotNull @DefaultValue("UTC") ZoneId bookingZone,
    @DefaultValue("refuse") UnknownFields unknownFields,
    @Valid @DefaultValue Commands commands,
    @Valid @DefaultValue Limits limits,
    @Valid @DefaultValue Availability availability,
    @Valid @DefaultValue Vault vault,
    @Valid @DefaultValue Events events,
    @Valid Jwt jwt,
    @Valid @DefaultValue Sandbox sandbox) {

  /**
   * What happens to a field of a body, or to a query parameter, that the operation does not have.
   */
  public enum UnknownFields {
    /** The request is refused with 400. The answer suggests the known name that is most similar. */
    REFUSE,
    /** The field or parameter is ignored. */
    IGNORE
  }

  /**
   * The settings for sending commands and waiting for their outcomes.
   *
   * @param replyTimeout how long a caller waits for the outcome before it gets 202
   * @param sendTimeout how long a request waits for Kafka to store the command. After this time the
   *     request gets 202
   * @param deliveryTimeout how long the ingress tries to send a command to Kafka
   * @param outcomeSearchInterval the interval at which a waiting request searches the stored
   *     outcomes
   * @param maxInFlight the largest number of commands that may wait for their outcome at the same
   *     time. Further commands are refused with 503
   * @param replyPartition the partition of the reply topic that this instance reads; null if the
   *     instance chooses a partition that no other instance has leased
   * @param groups the consumer groups of the domains' processors. A domain that is missing here has
   *     the group {@link Domain#group}
   */
  public record Commands(
      @Name("reply-timeout-ms")
          @DefaultValue("10s")
          @DurationMin(millis = 100)
          @DurationMax(millis = 60_000)
          Duration replyTimeout,
      @Name("send-timeout-ms")
          @DefaultValue("4s")
          @DurationMin(millis = 100)
          @DurationMax(millis = 60_000)
          Duration sendTimeout,
      @Name("delivery-timeout-ms")
          @DefaultValue("2m")
          @DurationMin(millis = 2_000)
          @DurationMax(millis = 600_000)
          Duration deliveryTimeout,
      @Name("outcome-look-ms")
          @DefaultValue("2s")
          @DurationMin(millis = 50)
          @DurationMax(millis = 60_000)
          Duration outcomeSearchInterval,
      @DefaultValue("20000") @Min(1) @Max(1_000_000) int maxInFlight,
      @Nullable @Min(0) Integer replyPartition,
      @DefaultValue Map<Domain, @NotBlank String> groups) {

    /** The consumer group of the domain's processor. */
    public String group(Domain domain) {
      return groups.getOrDefault(domain, domain.group());
    }
  }

  /**
   * The limits for requests.
   *
   * @param maxBodyBytes the largest size of a body. Operations that need more have their own limits
   * @param bodyTimeout the longest time that an upload may take to arrive, even if it arrives
   *     steadily. Other bodies have a shorter time, which depends on their size
   */
  public record Limits(
      @DefaultValue("65536") @Min(1024) @Max(1_073_741_824) int maxBodyBytes,
      @Name("body-timeout-ms")
          @DefaultValue("10m")
          @DurationMin(millis = 100)
          @DurationMax(millis = 86_400_000)
          Duration bodyTimeout) {}

  /**
   * The settings for the probes that check Kafka and Postgres.
   *
   * @param probeInterval the time between two checks
   * @param probeTimeout the time after which a check that has not ended counts as failed
   */
  public record Availability(
      @Name("probe-interval-ms")
          @DefaultValue("500ms")
          @DurationMin(millis = 50)
          @DurationMax(millis = 60_000)
          Duration probeInterval,
      @Name("probe-timeout-ms")
          @DefaultValue("1500ms")
          @DurationMin(millis = 100)
          @DurationMax(millis = 4_000)
          Duration probeTimeout) {}

  /**
   * The database role that creates and reads clients' keys.
   *
   * @param password the role's password; null if the server does not ask for a password
   */
  public record Vault(
      @NotBlank @DefaultValue("finlego_vault") String username, @Nullable String password) {

    /** Leaves the password out, because this text may be written to a log file. */
    @Override
    public String toString() {
      return "Vault[username=" + username + "]";
    }
  }

  /**
   * The addresses that the document at {@code /asyncapi} shows to subscribers of events.
   *
   * @param bootstrapServers the addresses at which subscribers reach the Kafka brokers; null if
   *     these are the addresses that the ingress uses
   * @param schemaRegistryUrl the URL of the schema registry; null to show the registry of the
   *     ingress, on the host that the request used
   */
  public record Events(@Nullable String bootstrapServers, @Nullable String schemaRegistryUrl) {}

  /**
   * The settings for checking tokens.
   *
   * @param issuer the {@code iss} that a token must have
   * @param audience the audience that a token's {@code aud} must have
   * @param jwkSetUri the URL at which the issuer publishes its keys; null if {@code publicKeyFile}
   *     is set, or in the sandbox
   * @param publicKeyFile a PEM file with the issuer's RSA key, for an issuer that has a single key
   *     and no URL; null if {@code jwkSetUri} is set, or in the sandbox
   * @param clockSkew the largest accepted difference between the issuer's clock and ours
   */
  public record Jwt(
      @NotBlank String issuer,
      @NotBlank String audience,
      @Nullable String jwkSetUri,
      @Nullable Path publicKeyFile,
      @Name("clock-skew-seconds")
          @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("30s")
          @DurationMin(seconds = 0)
          @DurationMax(seconds = 300)
          Duration clockSkew) {}

  /**
   * The settings for the sandbox's tokens. They have an effect only with the profile {@code
   * sandbox}.
   *
   * @param keyFile the file with the key that signs the tokens. If it does not exist, it is created
   * @param tokenLifetime how long a token is valid
   */
  public record Sandbox(
      @DefaultValue("./data/sandbox-key.json") Path keyFile,
      @Name("token-lifetime-seconds")
          @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("1h")
          @DurationMin(seconds = 1)
          @DurationMax(seconds = 86_400)
          Duration tokenLifetime) {}
}
