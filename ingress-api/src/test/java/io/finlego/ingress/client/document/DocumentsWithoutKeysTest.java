package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.kernel.ClientId;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The key that sealed a client's documents was lost, and another one has taken its place. */
class DocumentsWithoutKeysTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID client = rows.client();
  private final String documents = "/internal/Clients/" + client + "/Documents";

  @Test
  void aDocumentIsShownAndListedWithoutItsName() {
    String path = document();
    rows.clients().replaceKey(client);

    JsonNode shown = value(system.get(path));
    JsonNode listed = value(system.get(documents)).at("/items/0");

    for (JsonNode document : List.of(shown, listed)) {
      assertThat(document.path("fileName").isNull()).isTrue();
      assertThat(document.path("type").asString()).isEqualTo("passport");
    }
  }

  @Test
  void aDocumentCannotBeDownloaded() {
    String path = document();
    rows.clients().replaceKey(client);

    assertThat(system.get(path + "/download").code()).isEqualTo("documentNotFound");
  }

  private String document() {
    ClientKey key =
        ingress.bean(ClientKeyReader.class).ofClient(new ClientId(client)).orElseThrow();
    UUID id = UUID.randomUUID();
    BlobId blob = new BlobId(client, UUID.randomUUID());
    rows.clients()
        .document(
            id,
            client,
            blob.toString(),
            "image/png",
            SomeFile.png(1_000),
            key.seal(Purpose.FILE_NAME, "a.png"));
    return documents + "/" + id;
  }

  private static JsonNode value(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value();
  }
}
