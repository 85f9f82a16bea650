package io.finlego.client.wire;

import io.finlego.client.audit.Caller;
import io.finlego.client.erasure.ErasureCommand;
import io.finlego.client.importing.ImportCommand;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.Replies;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.common.StepConcluded;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.reply.ClientStandingReply;
import io.finlego.schemas.reply.ImportedAccountsOpened;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Translates the ledger's reports on ended steps. The ledger takes such a step for a command on a
 * client.
 */
final class StepConcludedReader {

  private static final String OPEN_ACCOUNTS_STEP = OpenImportedAccounts.class.getSimpleName();
  private static final String END_CLIENT_STEP = EndClient.class.getSimpleName();

  private StepConcludedReader() {}

  static ClientRequest read(Caller caller, StepConcluded step, AvroCodec codec) {
    ClientId client = new ClientId(step.getSubject());
    SpecificRecord reply = Replies.read(Bytes.of(step.getReply()));
    if (step.getStep().equals(OPEN_ACCOUNTS_STEP)) {
      return new ClientRequest.OfImport(caller, importConclusion(client, reply));
    }
    if (step.getStep().equals(END_CLIENT_STEP)) {
      return new ClientRequest.OfErasure(
          caller, erasureConclusion(client, reply, Bytes.of(step.getContext()), codec));
    }
    throw new IllegalArgumentException("No command on clients takes the step " + step.getStep());
  }

  private static ImportCommand importConclusion(ClientId client, SpecificRecord reply) {
    return switch (reply) {
      case ImportedAccountsOpened openedAccounts ->
          new ImportCommand.ConcludeImport(
              client, openedAccounts.getAccountIds().stream().map(AccountId::new).toList(), null);
      case Rejected rejectedReply -> {
        Problem problem = rejectedReply.getProblems().getFirst();
        yield new ImportCommand.ConcludeImport(
            client,
            List.of(),
            new Rejection(code(problem.getCode()), problem.getMessage(), "accounts"));
      }
      default -> throw unexpectedReply(reply);
    };
  }

  private static ErasureCommand erasureConclusion(
      ClientId client, SpecificRecord reply, byte[] context, AvroCodec codec) {
    return switch (reply) {
      case ClientStandingReply _ -> ErasureCommandReader.read(conclusionIn(context, codec));
      case Rejected rejectedReply ->
          new ErasureCommand.RefuseErasure(
              client,
              rejectedReply.getProblems().stream().map(StepConcludedReader::rejection).toList());
      default -> throw unexpectedReply(reply);
    };
  }

  /**
   * Reads the command that ends the erasure. The client domain put this command into the context
   * when it sent the step.
   */
  private static ConcludeErasure conclusionIn(byte[] context, AvroCodec codec) {
    if (codec.decode(context, ClientCommand.class).getPayload()
        instanceof ConcludeErasure conclusion) {
      return conclusion;
    }
    throw new IllegalArgumentException("The context holds no conclusion of an erasure.");
  }

  private static Rejection rejection(Problem problem) {
    return new Rejection(code(problem.getCode()), problem.getMessage(), problem.getField());
  }

  /**
   * The rejection code with this name. Returns {@code INTERNAL_ERROR} for a name that this release
   * does not know.
   */
  static RejectionCode code(String codeName) {
    RejectionCode code = RejectionCodes.ofCode(codeName);
    return code == null ? CommonRejectionCode.INTERNAL_ERROR : code;
  }

  private static IllegalArgumentException unexpectedReply(SpecificRecord reply) {
    return new IllegalArgumentException("No end of this step: " + reply.getClass());
  }
}
