package io.finlego.ingress.access.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final String PATH = "/internal/Commands/" + UUID.randomUUID();

  private static IngressUnderTest ingress;
  private static Tokens tokens;

  @BeforeAll
  static void start() throws Exception {
    ingress = IngressUnderTest.shared().awaitReady();
    tokens = new Tokens(ingress.folder().resolve("sandbox-key.json"));
  }

  private static Answer get(String token) {
    return ingress.api().bearing(token).get(PATH);
  }

  private static void assertUnauthenticated(String token) {
    Answer answer = get(token);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
  }

  private static void assertUnauthenticatedWith(UnaryOperator<JWTClaimsSet.Builder> change)
      throws Exception {
    assertUnauthenticated(tokens.with(change));
  }

  @Test
  void aGoodTokenIsTaken() throws Exception {
    assertThat(get(tokens.good()).status()).isEqualTo(404);
  }

  @Test
  void aRequestWithoutATokenIsRefused() {
    assertThat(ingress.api().get(PATH).status()).isEqualTo(401);
    assertThat(ingress.api().get(PATH).header("www-authenticate")).isEqualTo("Bearer");
  }

  @Test
  void aTokenInTheAddressIsNotLookedAt() throws Exception {
    assertThat(ingress.api().get(PATH + "?access_token=" + tokens.good()).status()).isEqualTo(401);
  }

  @Test
  void anUnsignedTokenIsRefused() {
    assertUnauthenticated(tokens.unsigned());
  }

  @Test
  void thePublicKeyDoesNotServeAsASharedSecret() throws Exception {
    assertUnauthenticated(tokens.hmacOverThePublicKey());
  }

  @Test
  void aTokenOfAnotherAlgorithmIsRefused() throws Exception {
    assertUnauthenticated(tokens.withAlgorithm(JWSAlgorithm.RS512));
  }

  @Test
  void aTokenSignedWithAForeignKeyIsRefused() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).generate();
    assertUnauthenticated(tokens.ofAnotherKey(foreign));
  }

  @Test
  void anAlteredTokenIsRefused() throws Exception {
    String[] parts = tokens.good().split("\\.");
    String other = tokens.with(claims -> claims.subject("somebody-else")).split("\\.")[1];
    assertUnauthenticated(parts[0] + "." + other + "." + parts[2]);
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws Exception {
    assertUnauthenticatedWith(claims -> claims.issuer("somebody"));
    assertUnauthenticatedWith(claims -> claims.issuer(null));
  }

  @Test
  void aTokenForSomebodyElseIsRefused() throws Exception {
    assertUnauthenticatedWith(claims -> claims.audience("another-api"));
    assertUnauthenticatedWith(claims -> claims.audience((String) null));
  }

  @Test
  void aTokenIsRefusedOutsideOfItsLifetime() throws Exception {
    Instant now = Instant.now();
    assertUnauthenticatedWith(claims -> claims.expirationTime(Date.from(now.minusSeconds(120))));
    assertUnauthenticatedWith(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))));
    assertUnauthenticatedWith(claims -> claims.expirationTime(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "....", "%00"})
  void textThatIsNotATokenIsRefused(String token) {
    assertUnauthenticated(token);
  }

  @Test
  void aTokenMustNameExactlyOneKindOfCaller() throws Exception {
    for (Object scope :
        List.of("", "openid", "systems", "frontoffice system", "SYSTEM", List.of("other"))) {
      Answer answer = get(tokens.with(claims -> claims.claim("scope", scope)));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("forbidden");
    }
    assertThat(
            get(tokens.with(claims -> claims.claim("scope", List.of("openid", "system")))).status())
        .isEqualTo(404);
  }

  @Test
  void aFrontOfficeTokenNeedsAClientsIdAsSubject() throws Exception {
    String token = tokens.with(claims -> claims.claim("scope", "frontoffice").subject("42"));
    assertThat(ingress.api().bearing(token).get("/Accounts").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/Clients",
        "/INTERNAL/clients",
        "/%69nternal/Clients",
        "/v2/internal/Accounts",
        "/V2/Ledger/INTERNAL/Accounts/getAggregatedAmounts",
        "/integration/clients-import/company",
        "/internal/nothing"
      })
  void aFrontOfficeDoesNotGetBehindTheSystemsPaths(String path) {
    Api frontOffice = ingress.api().frontOffice(UUID.randomUUID());

    assertThat(frontOffice.get(path).status()).isEqualTo(403);
    assertThat(ingress.api().get(path).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal//Clients",
        "/x/../internal/Clients",
        "/internal;a=b/Clients",
        "/internal%2fClients",
        "/./internal/Clients"
      })
  void tricksWithThePathGetNowhere(String path) {
    Answer answer = ingress.api().frontOffice(UUID.randomUUID()).get(path);

    assertThat(answer.status()).isIn(400, 403, 404);
    assertThat(answer.json().get("isFailed").asBoolean()).isTrue();
  }
}
