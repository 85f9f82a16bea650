package io.finlego.client.wire;

import io.finlego.client.profile.Client;
import io.finlego.kernel.Rejection;
import io.finlego.processing.Outcome;
import io.finlego.processing.OutgoingEvent;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.reply.ClientState;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What whoever asked is told. Nothing in it is personal: the command log keeps it. */
public final class Replies {

  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private Replies() {}

  public static Outcome succeeded(SpecificRecord reply, List<OutgoingEvent> events) {
    return Outcome.succeeded(encoded(reply), events);
  }

  public static Outcome refused(List<Rejection> reasons) {
    return Outcome.failed(reasons.getFirst().code().code(), rejection(reasons));
  }

  public static byte[] rejection(List<Rejection> reasons) {
    List<Problem> problems =
        reasons.stream().map(r -> new Problem(r.code().code(), r.message(), r.field())).toList();
    return encoded(new Rejected(problems));
  }

  /**
   * The command goes on as another one.
   *
   * @param result what is told in the end; null: what that one is answered with
   */
  public static Continues goesOn(String domain, UUID command, @Nullable SpecificRecord result) {
    return new Continues(domain, command, result);
  }

  public static ClientState state(Client client) {
    return new ClientState(
        client.id().value(),
        client.status(),
        client.riskLevel(),
        client.version(),
        client.updatedAt());
  }

  private static byte[] encoded(SpecificRecord reply) {
    return CODEC.encode(Topics.REPLIES, new Reply(reply));
  }
}
