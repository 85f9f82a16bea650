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
  void a_good_token_is_taken() throws Exception {
    assertThat(get(tokens.good()).status()).isEqualTo(404);
  }

  @Test
  void no_token_is_refused() {
    assertThat(ingress.api().get(PATH).status()).isEqualTo(401);
    assertThat(ingress.api().get(PATH).header("www-authenticate")).isEqualTo("Bearer");
  }

  @Test
  void a_token_in_the_address_is_not_looked_at() throws Exception {
    assertThat(ingress.api().get(PATH + "?access_token=" + tokens.good()).status()).isEqualTo(401);
  }

  @Test
  void an_unsigned_token_is_refused() {
    assertUnauthenticated(tokens.unsigned());
  }

  @Test
  void the_public_key_is_no_shared_secret() throws Exception {
    assertUnauthenticated(tokens.hmacOverThePublicKey());
  }

  @Test
  void another_algorithm_is_refused() throws Exception {
    assertUnauthenticated(tokens.withAlgorithm(JWSAlgorithm.RS512));
  }

  @Test
  void a_foreign_key_is_refused() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).generate();
    assertUnauthenticated(tokens.ofAnotherKey(foreign));
  }

  @Test
  void an_altered_token_is_refused() throws Exception {
    String[] parts = tokens.good().split("\\.");
    String other = tokens.with(claims -> claims.subject("somebody-else")).split("\\.")[1];
    assertUnauthenticated(parts[0] + "." + other + "." + parts[2]);
  }

  @Test
  void a_wrong_issuer_is_refused() throws Exception {
    assertUnauthenticatedWith(claims -> claims.issuer("somebody"));
    assertUnauthenticatedWith(claims -> claims.issuer(null));
  }

  @Test
  void a_token_for_somebody_else_is_refused() throws Exception {
    assertUnauthenticatedWith(claims -> claims.audience("another-api"));
    assertUnauthenticatedWith(claims -> claims.audience((String) null));
  }

  @Test
  void a_token_is_refused_outside_of_its_lifetime() throws Exception {
    Instant now = Instant.now();
    assertUnauthenticatedWith(claims -> claims.expirationTime(Date.from(now.minusSeconds(120))));
    assertUnauthenticatedWith(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))));
    assertUnauthenticatedWith(claims -> claims.expirationTime(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "....", "%00"})
  void what_is_no_token_is_refused(String token) {
    assertUnauthenticated(token);
  }

  @Test
  void a_token_that_names_no_kind_of_caller_or_two_is_nobodys() throws Exception {
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
  void a_front_office_token_needs_a_clients_id_as_subject() throws Exception {
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
  void a_front_office_does_not_get_behind_the_systems_paths(String path) {
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
  void tricks_with_the_path_get_nowhere(String path) {
    Answer answer = ingress.api().frontOffice(UUID.randomUUID()).get(path);

    assertThat(answer.status()).isIn(400, 403, 404);
    assertThat(answer.json().get("isFailed").asBoolean()).isTrue();
  }
}
