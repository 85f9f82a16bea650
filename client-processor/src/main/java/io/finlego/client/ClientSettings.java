package io.finlego.client;

import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationTerms;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the clients' domain, {@code finlego.clients.*}.
 *
 * @param retention how long a client's data is kept after its last account was closed; by default
 *     five years (Directive (EU) 2015/849, article 40)
 * @param onRejection whether debits stop when the verification of a client is rejected for good
 * @param verification which findings of the verification count
 */
@Validated
@ConfigurationProperties("finlego.clients")
record ClientSettings(
    @NotNull @DefaultValue("5y") Period retention,
    @NotNull @DefaultValue("restrict") OnRejection onRejection,
    @NotNull @DefaultValue VerificationSettings verification) {

  /**
   * @param clientLevels the provider's levels that verify clients; empty: all
   * @param individualLevels the provider's levels that verify related individuals; empty: all
   * @param sandboxMode whether events of the provider's sandbox count
   */
  record VerificationSettings(
      @DefaultValue Set<String> clientLevels,
      @DefaultValue Set<String> individualLevels,
      @DefaultValue("false") boolean sandboxMode) {

    VerificationTerms terms() {
      return new VerificationTerms(clientLevels, individualLevels, sandboxMode);
    }
  }
}
