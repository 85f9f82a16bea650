package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.PublishedRows;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Nobody can open the profile of a client, because a restored database lacks the client's key. */
class ClientsWithoutKeysTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final String name = "Okapi " + UUID.randomUUID();
  private final UUID client =
      rows.client(name, "{\"type\": \"company\", \"legalName\": \"canary\"}");

  private enum Loss {
    LOST(client -> PublishedRows.shared().clients().loseKey(client)),
    /** The request that had made the client's key was sent once more. */
    REPLACED(client -> PublishedRows.shared().clients().replaceKey(client));

    private final Consumer<UUID> how;

    Loss(Consumer<UUID> how) {
      this.how = how;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theClientIsShownWithoutItsProfileByItselfAndInLists(Loss loss) {
    loss.how.accept(client);

    JsonNode single = value(system.get("/internal/Clients/" + client));
    JsonNode listed =
        value(system.get("/internal/Clients?text=" + name.replace(" ", "%20"))).at("/items/0");

    for (JsonNode shown : List.of(single, listed)) {
      assertThat(shown.path("id").asString()).isEqualTo(client.toString());
      assertThat(shown.path("status").asString()).isEqualTo("active");
      assertThat(shown.path("profileUnreadable").asBoolean()).isTrue();
      assertThat(shown.has("legalName")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theClientSeesWhatIsLeft(Loss loss) {
    loss.how.accept(client);

    assertThat(value(rows.frontOffice(client).get("/Client")).propertyNames())
        .containsExactlyInAnyOrder("id", "status", "verification", "createdAt");
  }

  @ParameterizedTest
  @EnumSource
  void whatNeedsTheProfileIsRefusedAsAfterAnErasure(Loss loss) {
    UUID account = rows.account(client, "EUR", 0, 0, 0, 0).id();
    loss.how.accept(client);

    Answer answer =
        rows.frontOffice(client)
            .post(
                "/Accounts/send-otp",
                "{\"operation\": \"closeAccount\", \"accountId\": \"" + account + "\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("clientErased");
  }

  /** The key may be lost for good, or be restored later. */
  @ParameterizedTest
  @EnumSource
  void theClientCanBeBlocked(Loss loss) {
    loss.how.accept(client);

    assertThat(block(client).status()).isEqualTo(202);
  }

  @Test
  void anErasedClientCannotBeBlocked() {
    rows.clients().erase(client);

    assertThat(block(client).codes()).containsExactly("clientErased");
  }

  private Answer block(UUID blocked) {
    return system.send(
        "PUT",
        "/internal/Clients/" + blocked + "/block",
        "{\"editorUserId\": \"%s\", \"reason\": \"fraud\"}".formatted(UUID.randomUUID()),
        "Prefer",
        "respond-async");
  }

  private static JsonNode value(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value();
  }
}
