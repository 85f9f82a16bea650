package io.finlego.ingress.access.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerTokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl-_9",
        "bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
        "BEARER a",
        "Bearer  a",
        "Bearer a ",
        "Bearer a b",
        "Bearer a==",
        "Bearer a=b",
        "Bearer a+/~",
        "Bearer \u00e4",
        "Bearer ",
        "Bearer",
        "Bearera",
        "Basic dTpw",
        "",
        " Bearer a"
      })
  void aTokenIsReadAsSpringReadsIt(String header) {
    assertThat(result(new BearerTokens(), header))
        .isEqualTo(result(new DefaultBearerTokenResolver(), header));
  }

  private static String result(BearerTokenResolver resolver, String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    try {
      return String.valueOf(resolver.resolve(request));
    } catch (OAuth2AuthenticationException e) {
      return "refused: " + e.getError().getErrorCode();
    }
  }
}
