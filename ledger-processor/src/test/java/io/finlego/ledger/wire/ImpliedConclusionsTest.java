package io.finlego.ledger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.StepConcluded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps that earlier releases sent end under the ids for which the client domain waits. */
class ImpliedConclusionsTest {

  private static final Caller CALLER = new Caller(CallerKind.system, "back-office");

  private final ClientId client = new ClientId(UUID.randomUUID());
  private final CommandId step = new CommandId(UUID.randomUUID());

  @Test
  void anOpeningIsConcludedUnderTheIdOfConcludeImport() {
    Outgoing.Command command =
        concluding(new ClientCommand.OpenImportedAccounts(client, Restriction.NONE, List.of()));

    assertThat(command.id().value()).isEqualTo(NameBasedUuid.of(step.value(), "ConcludeImport"));
    assertThat(command.topic()).isEqualTo(Domain.CLIENT.commandTopic());
    assertThat(concluded(command).getSubject()).isEqualTo(client.value());
    assertThat(concluded(command).getStep()).isEqualTo("OpenImportedAccounts");
  }

  @Test
  void anEndingIsConcludedUnderTheIdOfConcludeErasureWithItsEditor() {
    UUID editor = UUID.randomUUID();

    Outgoing.Command command =
        concluding(new ClientCommand.EndClient(client, Instant.now(), editor, "asked to"));

    assertThat(command.id().value()).isEqualTo(NameBasedUuid.of(step.value(), "ConcludeErasure"));
    assertThat(concluded(command).getStep()).isEqualTo("EndClient");
    assertThat(payload(Bytes.of(concluded(command).getContext())))
        .isEqualTo(new ConcludeErasure(client.value(), editor, "asked to"));
  }

  @Test
  void noDomainIsToldOfARestriction() {
    assertThat(conclusion(new ClientCommand.RestrictClient(client, 1, Restriction.NONE))).isNull();
  }

  private Outgoing.Command concluding(ClientCommand command) {
    Outcome outcome =
        conclusion(command).conclude(step, Outcome.succeeded(new byte[] {1}, List.of()));
    return (Outgoing.Command) outcome.events().getFirst();
  }

  private static Conclusion conclusion(ClientCommand command) {
    return ImpliedConclusions.of(new LedgerRequest.OfClient(CALLER, command));
  }

  private static StepConcluded concluded(Outgoing.Command command) {
    return (StepConcluded) payload(command.value());
  }

  private static Object payload(byte[] value) {
    return AvroCodec.catalogue()
        .decode(value, io.finlego.schemas.client.ClientCommand.class)
        .getPayload();
  }
}
