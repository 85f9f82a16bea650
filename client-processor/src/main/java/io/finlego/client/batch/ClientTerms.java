package io.finlego.client.batch;

import com.fasterxml.uuid.Generators;
import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationTerms;
import io.finlego.kernel.ClientId;
import java.time.Period;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The institution's terms for its clients.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param onRejection what the rejection of its verification does to a client's money
 * @param verification which findings of the verification count
 * @param plainEvents whether all subscribers can read the profiles in events
 * @param ids gives the ids of new clients, UUIDs of version 7
 */
public record ClientTerms(
    Period retention,
    OnRejection onRejection,
    VerificationTerms verification,
    boolean plainEvents,
    Supplier<UUID> ids) {

  public static ClientTerms of(
      Period retention,
      OnRejection onRejection,
      VerificationTerms verification,
      boolean plainEvents) {
    return new ClientTerms(
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
