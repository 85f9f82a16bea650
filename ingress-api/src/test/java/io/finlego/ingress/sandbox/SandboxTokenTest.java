package io.finlego.ingress.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTokenTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api anybody = ingress.api();

  @Test
  void aTokenComesAsOauthHasIt() {
    Answer answer = anybody.post("/sandbox/token", "{\"scope\": \"system\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_in");
    assertThat(answer.json().get("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.json().get("expires_in").asInt()).isEqualTo(3600);
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void aTokenIsAlsoGivenForAForm() {
    Answer answer =
        anybody.post(
            "/sandbox/token",
            "grant_type=client_credentials&scope=frontoffice&clientId=" + UUID.randomUUID(),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.status()).isEqualTo(200);
    String token = answer.json().get("access_token").asString();
    assertThat(anybody.bearing(token).get("/internal/Clients").status()).isEqualTo(403);
  }

  @Test
  void aRefusedTokenRequestSaysWhatIsWrong() {
    assertThat(anybody.post("/sandbox/token", "{}").fields()).containsExactly("scope");
    assertThat(anybody.post("/sandbox/token", "{\"scope\": \"admin\"}").fields())
        .containsExactly("scope");
    assertThat(anybody.post("/sandbox/token", "{\"scope\": \"frontoffice\"}").fields())
        .containsExactly("clientId");
    assertThat(
            anybody
                .post("/sandbox/token", "{\"scope\": \"frontoffice\", \"clientId\": \"1\"}")
                .fields())
        .containsExactly("clientId");
    assertThat(anybody.post("/sandbox/token", "").code()).isEqualTo("malformedJson");
  }

  @Test
  void theKeyIsMadeOnceAndIsItsOwnersAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a/b/key.json");

    String key = SandboxKey.readOrCreate(file).toJSONString();

    assertThat(SandboxKey.readOrCreate(file).toJSONString()).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).hasSize(1);
  }
}
