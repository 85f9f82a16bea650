package io.finlego.client.batch;

import com.fasterxml.uuid.Generators;
import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationPolicy;
import io.finlego.kernel.ClientId;
import java.time.Period;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The rules that the institution has set for its clients.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param onRejection what happens to a client's money after its verification was rejected for good
 * @param verification which findings of the verification provider count
 * @param plainEvents whether all subscribers can read the profiles in events
 * @param ids makes the ids of new clients, which are UUIDs of version 7
 */
public record ClientPolicy(
    Period retention,
    OnRejection onRejection,
    VerificationPolicy verification,
    boolean plainEvents,
    Supplier<UUID> ids) {

  public static ClientPolicy of(
      Period retention,
      OnRejection onRejection,
      VerificationPolicy verification,
      boolean plainEvents) {
    return new ClientPolicy(
        retention,
        onRejection,
        verification,
        plainEvents,
        Generators.timeBasedEpochRandomGenerator()::generate);
  }

  ClientId nextId() {
    return new ClientId(ids.get());
  }
}
