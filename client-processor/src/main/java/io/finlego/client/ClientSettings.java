package io.finlego.client;

import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationPolicy;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code finlego.clients.*} of the client domain.
 *
 * @param retention how long a client's data is kept after its last account was closed; by default
 *     five years (Directive (EU) 2015/849, article 40)
 * @param onRejection whether money may still leave a client's accounts after the client's
 *     verification was rejected for good
 * @param verification which of the verification provider's findings are accepted
 */
@Validated
@ConfigurationProperties("finlego.clients")
record ClientSettings(
    @NotNull @DefaultValue("5y") Period retention,
    @NotNull @DefaultValue("restrict") OnRejection onRejection,
    @NotNull @DefaultValue VerificationSettings verification) {

  /**
   * @param clientLevels the provider's levels that verify clients; empty if every level does
   * @param individualLevels the provider's levels that verify related individuals; empty if every
   *     level does
   * @param sandboxMode whether events from the provider's sandbox are accepted
   */
  record VerificationSettings(
      @DefaultValue Set<String> clientLevels,
      @DefaultValue Set<String> individualLevels,
      @DefaultValue("false") boolean sandboxMode) {

    VerificationPolicy policy() {
      return new VerificationPolicy(clientLevels, individualLevels, sandboxMode);
    }
  }
}
