package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.processing.kit.CountingDataSource;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The number of statements that a batch costs the database. */
class ClientStatementsTest {

  private static final ClientScene SCENE = ClientScene.migrated("client_statements");

  @Test
  void aBatchOfEverythingTakesNoMoreStatementsForMoreCommands() {
    List<String> ofFew = statements(commandsOfEveryKind(2));
    List<String> ofMany = statements(commandsOfEveryKind(20));

    assertThat(ofFew).hasSizeLessThanOrEqualTo(26);
    assertThat(ofMany).isEqualTo(ofFew);
  }

  @Test
  void aBatchOfCreationsTakesNineStatements() {
    List<String> ofTwo = statements(registering(2));
    List<String> ofMany = statements(registering(100));

    assertThat(ofTwo).hasSize(9);
    assertThat(ofMany).isEqualTo(ofTwo);
  }

  private static List<Object> registering(int number) {
    List<Object> commands = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      commands.add(SCENE.registering(Form.company()));
    }
    return commands;
  }

  /** Commands of every kind, {@code each} of each kind. */
  private static List<Object> commandsOfEveryKind(int each) {
    List<Object> commands = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      Form form = Form.company();
      UUID client = SCENE.register(form);
      UUID erased = SCENE.register(Form.company());
      commands.add(SCENE.registering(Form.company().with("riskLevel", "prohibited")));
      commands.add(SCENE.registering(form));
      commands.add(SCENE.replacing(client, form.with("email", "x%s@y.lt".formatted(i))));
      commands.add(SCENE.blocking(client, "a"));
      commands.add(SCENE.unblocking(client, "b"));
      commands.add(SCENE.requestingDeletion(client, "c"));
      commands.add(new EraseClient(client, ClientScene.EDITOR, "d"));
      commands.add(new ConcludeErasure(erased, ClientScene.EDITOR, "e"));
      commands.add(SCENE.importing("ext-" + UUID.randomUUID(), Form.company(), "EUR"));
      commands.add(
          i % 2 == 0
              ? new ConcludeImport(begun(), List.of(UUID.randomUUID()), null, null)
              : new ConcludeImport(begun(), List.of(), "currencyNotAvailable", "No."));
    }
    return commands;
  }

  private static UUID begun() {
    return SCENE
        .apply(SCENE.importing("ext-" + UUID.randomUUID(), Form.company(), "EUR"))
        .toLedger(OpenImportedAccounts.class)
        .getClientId();
  }

  private static List<String> statements(List<Object> commands) {
    CountingDataSource counting = new CountingDataSource(SCENE.source());
    SCENE.through(counting).applyAll(commands);
    return counting.statements();
  }
}
