package io.finlego.ingress.client.profile;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for the operations that take a client's profile. */
@Configuration(proxyBeanMethods = false)
class ProfileAllowances {

  /**
   * Has room for a company with several hundred related individuals and business partners. An
   * import also has the accounts.
   */
  @Bean
  BodyAllowance newProfile() {
    return BodyAllowance.ofWholeCommand(
        POST,
        "/internal/Clients",
        "/integration/clients-import/individual",
        "/integration/clients-import/company");
  }

  @Bean
  BodyAllowance replacedProfile() {
    return BodyAllowance.ofWholeCommand(PUT, "/internal/Clients/{clientId}");
  }
}
