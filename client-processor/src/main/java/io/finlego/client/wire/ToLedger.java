package io.finlego.client.wire;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.MoneyOut;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.EraseClient;
import io.finlego.schemas.client.ImportedAccount;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Commands to the ledger with which a command on a client goes on. Their ids come from that
 * command's, so that they are the same however often it is applied.
 */
public final class ToLedger {

  /** What the ledger's domain is called. */
  public static final String DOMAIN = "ledger";

  private final CommandId cause;
  private final Caller caller;

  public ToLedger(CommandId cause, Caller caller) {
    this.cause = cause;
    this.caller = caller;
  }

  public OutgoingEvent restrict(Client client) {
    return command(
        client, new RestrictClient(client.id().value(), client.version(), restriction(client)));
  }

  public OutgoingEvent openAccounts(Client client, List<ImportedAccount> accounts) {
    UUID owner = client.id().value();
    List<OpenAccount> openings =
        accounts.stream()
            .map(
                account ->
                    new OpenAccount(
                        owner,
                        AccountType.client,
                        account.getCurrency(),
                        account.getName(),
                        0L,
                        null))
            .toList();
    return command(client, new OpenImportedAccounts(owner, restriction(client), openings));
  }

  public OutgoingEvent end(Client client, EraseClient command, Instant closedBefore) {
    return command(
        client,
        new EndClient(
            client.id().value(), closedBefore, command.getEditorUserId(), command.getReason()));
  }

  /** The id of a command that goes to the ledger. */
  public static UUID idOf(OutgoingEvent command) {
    return Objects.requireNonNull(command.commandId()).value();
  }

  /** The command with which the ledger answers that one. */
  public static CommandId conclusionOf(OutgoingEvent command, String conclusion) {
    return new CommandId(NameBasedUuid.of(idOf(command), conclusion));
  }

  private OutgoingEvent command(Client client, SpecificRecord payload) {
    return new OutgoingEvent(
        Topics.LEDGER_COMMANDS,
        client.id().toString().getBytes(StandardCharsets.UTF_8),
        AvroCodec.catalogue()
            .encode(Topics.LEDGER_COMMANDS, new LedgerCommand(caller, payload, false)),
        new CommandId(NameBasedUuid.of(cause.value(), payload.getSchema().getName())));
  }

  private static ClientRestriction restriction(Client client) {
    return switch (MoneyOut.of(client)) {
      case NONE -> ClientRestriction.none;
      case BLOCKED -> ClientRestriction.blocked;
      case PROHIBITED -> ClientRestriction.prohibited;
    };
  }
}
