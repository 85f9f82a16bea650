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
 * The settings of the ingress, {@code finlego.ingress.*}. Some features have their own records
 * below this prefix. A duration is written as a plain number, in the unit that ends its setting's
 * name, or with a unit of its own, such as {@code 2s}.
 *
 * @param reportsUrl the address at which the reports answer queries
 * @param bookingZone the time zone of the ledger's booking dates, in which every date of the API is
 *     a day; {@code finlego.ledger.booking-zone} unless set
 * @param unknownFields what happens to fields of a body and query parameters that no operation has
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

  /** What happens to a field of a body, or a query parameter, that the operation does not know. */
  public enum UnknownFields {
    /** The request is refused with 400, and the answer names the nearest known name. */
    REFUSE,
    /** The field is dropped, and the parameter does not count. */
    IGNORE
  }

  /**
   * The settings for sending commands and waiting for their outcomes.
   *
   * @param replyTimeout how long a caller waits for the outcome before it gets 202
   * @param sendTimeout how long a caller waits for the log to take the command before it gets 202
   * @param deliveryTimeout how long the ingress itself keeps trying to put a command on the log
   * @param outcomeLookInterval the interval at which the stored outcome is looked up while no reply
   *     comes
   * @param maxInFlight the most commands whose outcome may be open at one time; further commands
   *     are refused with 503
   * @param replyPartition the partition of the replies' topic that this instance reads; null if the
   *     instance chooses a partition that no other instance holds
   * @param groups the consumer group by domain, for each domain whose processor does not use {@link
   *     Domain#group}
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
          Duration outcomeLookInterval,
      @DefaultValue("20000") @Min(1) @Max(1_000_000) int maxInFlight,
      @Nullable @Min(0) Integer replyPartition,
      @DefaultValue Map<Domain, @NotBlank String> groups) {

    /** The consumer group of the processor that applies the domain's commands. */
    public String group(Domain domain) {
      return groups.getOrDefault(domain, domain.group());
    }
  }

  /**
   * The limits of a request.
   *
   * @param maxBodyBytes the largest body, unless the operation says otherwise
   */
  public record Limits(@DefaultValue("1048576") @Min(1024) @Max(1_073_741_824) int maxBodyBytes) {}

  /**
   * The settings of the probes that look again and again whether Kafka and Postgres can be used.
   *
   * @param probeInterval the time between two looks of a probe
   * @param probeTimeout the time after which a look that has not ended counts as failed
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
   * @param password the role's password; null if the server asks for none
   */
  public record Vault(
      @NotBlank @DefaultValue("finlego_vault") String username, @Nullable String password) {

    /** Leaves the password out, because this text may end up in a log. */
    @Override
    public String toString() {
      return "Vault[username=" + username + "]";
    }
  }

  /**
   * The addresses that subscribers of events connect to. The document at {@code /asyncapi} shows
   * them.
   *
   * @param bootstrapServers the Kafka brokers as subscribers reach them; null for the ingress' own
   *     brokers
   * @param schemaRegistryUrl the schema registry; null for the ingress' own registry, at the
   *     address of the request
   */
  public record Events(@Nullable String bootstrapServers, @Nullable String schemaRegistryUrl) {}

  /**
   * The settings for checking tokens.
   *
   * @param issuer the {@code iss} that a token must have
   * @param audience the audience that a token's {@code aud} must contain
   * @param jwkSetUri the address at which the issuer publishes its keys; null if {@code
   *     publicKeyFile} is set, or in the sandbox
   * @param publicKeyFile a PEM file with the issuer's only RSA key, in place of {@code jwkSetUri};
   *     otherwise null
   * @param clockSkew the most by which the issuer's clock and ours may differ
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
   * The settings of the sandbox's tokens, which exist only with the profile {@code sandbox}.
   *
   * @param keyFile the file with the key that signs the tokens; a missing file is created
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
