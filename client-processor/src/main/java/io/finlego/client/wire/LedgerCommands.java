package io.finlego.client.wire;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.Restriction;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Commands to the ledger with which a command on a client goes on. Their ids come from that
 * command's, so that they are the same however often it is applied.
 */
public final class LedgerCommands {

  private static final String CONCLUSION = ConcludeImport.class.getSimpleName();

  private LedgerCommands() {}

  /** The command with which an import ends that this command began. */
  public static CommandId conclusionOfImport(CommandId begin) {
    CommandId opening = idOf(begin, OpenImportedAccounts.class.getSimpleName());
    return idOf(opening, CONCLUSION);
  }

  static Outgoing.Command encode(LedgerStep step, Cause cause) {
    return Outgoing.Command.of(
        cause.command(),
        Domain.LEDGER,
        step.client().id().value(),
        Callers.encode(cause.caller()),
        payload(step));
  }

  private static SpecificRecord payload(LedgerStep step) {
    UUID id = step.client().id().value();
    return switch (step) {
      case LedgerStep.RestrictClient(Client client) ->
          new RestrictClient(id, client.version(), restriction(client));
      case LedgerStep.OpenAccounts open ->
          new OpenImportedAccounts(id, restriction(open.client()), openings(open));
      case LedgerStep.EndClient end ->
          new EndClient(id, end.closedBefore(), end.command().editor(), end.command().reason());
    };
  }

  private static List<OpenAccount> openings(LedgerStep.OpenAccounts open) {
    UUID owner = open.client().id().value();
    return open.accounts().stream()
        .map(
            account ->
                new OpenAccount(
                    owner, AccountType.client, account.currency(), account.name(), 0L, null))
        .toList();
  }

  private static ClientRestriction restriction(Client client) {
    return switch (Restriction.of(client)) {
      case NONE -> ClientRestriction.none;
      case BLOCKED -> ClientRestriction.blocked;
      case PROHIBITED -> ClientRestriction.prohibited;
    };
  }

  private static CommandId idOf(CommandId cause, String payloadName) {
    return new CommandId(NameBasedUuid.of(cause.value(), payloadName));
  }
}
