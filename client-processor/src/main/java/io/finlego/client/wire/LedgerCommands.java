package io.finlego.client.wire;

import io.finlego.client.audit.Cause;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.Restriction;
import io.finlego.kernel.ClientVersions;
import io.finlego.kernel.CommandId;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * If a command on a client needs work in the ledger, this class makes the command to the ledger.
 * The id of a command to the ledger is derived from the id of the command on the client. So if a
 * command on a client is repeated, the command to the ledger has the same id again.
 */
public final class LedgerCommands {

  private static final byte[] NO_CONTEXT = {};

  private LedgerCommands() {}

  /**
   * The id of the command that will end an import.
   *
   * @param importCommand the id of the command that begins the import
   */
  public static CommandId conclusionOfImport(CommandId importCommand) {
    String stepName = OpenImportedAccounts.class.getSimpleName();
    return Conclusion.stepConcludedId(Outgoing.Command.idOf(importCommand, stepName));
  }

  /**
   * Encodes a step for which the caller does not wait. The step's name contains the client's id,
   * because one command may restrict several clients.
   */
  static Outgoing.Command encodeFurtherStep(LedgerStep.RestrictClient step, Cause cause) {
    UUID id = step.client().id().value();
    SpecificRecord payload = payload(step, cause);
    return Outgoing.Command.of(
        cause.command(),
        payload.getSchema().getName() + " " + id,
        Domain.LEDGER,
        id,
        Callers.encode(cause.caller()),
        payload);
  }

  /** Encodes the step for which the caller waits. */
  static Outgoing.Command encode(LedgerStep step, Cause cause) {
    Caller caller = Callers.encode(cause.caller());
    UUID id = step.client().id().value();
    SpecificRecord payload = payload(step, cause);
    Outgoing.Command command =
        Outgoing.Command.of(cause.command(), Domain.LEDGER, id, caller, payload);
    byte[] context = context(step, caller);
    return context == null
        ? command
        : command.withConclusion(
            new Conclusion(Domain.CLIENT, id, payload.getSchema().getName(), caller, context));
  }

  /**
   * The data that the client domain gets back when the step ends. Null if the client domain need
   * not learn that the step has ended.
   */
  private static byte @Nullable [] context(LedgerStep step, Caller caller) {
    return switch (step) {
      case LedgerStep.RestrictClient _ -> null;
      case LedgerStep.OpenAccounts _ -> NO_CONTEXT;
      case LedgerStep.EndClient endClient ->
          Domain.CLIENT.encode(
              caller,
              new ConcludeErasure(
                  endClient.client().id().value(),
                  endClient.command().editor(),
                  endClient.command().reason()));
    };
  }

  private static SpecificRecord payload(LedgerStep step, Cause cause) {
    UUID id = step.client().id().value();
    return switch (step) {
      case LedgerStep.RestrictClient(Client client, Restriction restriction) ->
          new RestrictClient(id, versionForLedger(client, cause), toAvro(restriction));
      case LedgerStep.OpenAccounts openAccounts ->
          new OpenImportedAccounts(id, toAvro(openAccounts.restriction()), openings(openAccounts));
      case LedgerStep.EndClient endClient ->
          new EndClient(
              id,
              endClient.closedAtLatest(),
              endClient.command().editor(),
              endClient.command().reason());
    };
  }

  /**
   * The version of the client's restriction. The ledger ignores versions that it knows already. A
   * client whose profile came without its key, when its commands were applied again, may have fewer
   * changes than the first time. So its versions go on above all that the ledger may know. A
   * command that is applied again keeps the client's own version: the ledger has its restriction
   * already, and the outcome stays the same.
   */
  private static long versionForLedger(Client client, Cause cause) {
    return client.isUnreadable() && !cause.appliedAgain()
        ? ClientVersions.withoutProfile(client.version())
        : client.version();
  }

  private static List<OpenAccount> openings(LedgerStep.OpenAccounts step) {
    UUID owner = step.client().id().value();
    return step.accounts().stream()
        .map(
            account ->
                new OpenAccount(
                    owner, AccountType.client, account.currency(), account.name(), 0L, null))
        .toList();
  }

  private static ClientRestriction toAvro(Restriction restriction) {
    return switch (restriction) {
      case NONE -> ClientRestriction.none;
      case BLOCKED -> ClientRestriction.blocked;
      case PROHIBITED -> ClientRestriction.prohibited;
    };
  }
}
