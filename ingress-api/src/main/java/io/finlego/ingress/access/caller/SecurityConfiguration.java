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
 * The outer wall around the operations. A request without a token reaches only {@link PublicPaths},
 * and only systems reach {@link SystemPaths}. The inner wall is {@link CallersInterceptor}.
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
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .oauth2ResourceServer(
            server ->
                server
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
   * Switches off the tracing of the security filters. Their dozen spans would cost more time than
   * the filters themselves.
   */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Spring's firewall with its own rules, with two exceptions. Methods are left to {@code
   * MethodFilter}, which answers 405 to those that a path does not have. Headers are checked by our
   * own loop: Spring's regular expressions are slow on tokens, and every request carries one.
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
   * Tells whether all characters are assigned and none is a control character. A plain loop checks
   * this, because it runs for each header of each request.
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

  private static void rules(
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
      boolean tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
      Envelopes.write(request, response, ErrorCode.UNAUTHENTICATED);
    };
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, exception) ->
        Envelopes.write(request, response, ErrorCode.FORBIDDEN);
  }
}
