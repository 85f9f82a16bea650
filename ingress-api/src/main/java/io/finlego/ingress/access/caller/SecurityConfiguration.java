package io.finlego.ingress.access.caller;

import io.finlego.ingress.http.diagnosis.Envelopes;
import io.finlego.ingress.http.result.ErrorCode;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Configures the checks of tokens and paths. A request without a valid token can call only {@link
 * PublicPaths}. A request of a front-office caller cannot call {@link SystemPaths}. {@link
 * CallersInterceptor} then checks the caller against the operation.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain api(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(SecurityConfiguration::addRules)
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new BearerTokens())
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
                    .authenticationEntryPoint(unauthenticated())
                    .accessDeniedHandler(forbidden()))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(unauthenticated())
                    .accessDeniedHandler(forbidden()))
        .build();
  }

  /**
   * Switches off the tracing of the security filters, because making the spans would take more time
   * than the filters themselves.
   */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Spring's firewall, with two changes. It accepts all methods, because {@code MethodFilter}
   * answers 405 to a method that a path does not have. It checks headers with a loop of ours,
   * because Spring's regular expressions are slow for tokens, which every request has.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderValues(SecurityConfiguration::isAssignedText);
    firewall.setAllowedHeaderNames(SecurityConfiguration::isAssignedText);
    return firewall;
  }

  /**
   * Tells whether all characters are assigned in Unicode and are not control characters. This is a
   * plain loop, because it runs for each header of each request.
   */
  private static boolean isAssignedText(String text) {
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (!Character.isDefined(character) || Character.isISOControl(character)) {
        return false;
      }
    }
    return true;
  }

  private static void addRules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(PublicPaths::matches)
        .permitAll()
        .requestMatchers(SystemPaths::matches)
        .hasAuthority(CallerKind.SYSTEM.name())
        .anyRequest()
        .hasAnyAuthority(CallerKind.SYSTEM.name(), CallerKind.FRONT_OFFICE.name());
  }

  private static AuthenticationEntryPoint unauthenticated() {
    return (request, response, exception) -> {
      boolean hasToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, hasToken ? "Bearer error=\"invalid_token\"" : "Bearer");
      Envelopes.write(request, response, ErrorCode.UNAUTHENTICATED);
    };
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, exception) ->
        Envelopes.write(request, response, ErrorCode.FORBIDDEN);
  }
}
