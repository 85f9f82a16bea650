package io.finlego.client.batch;

import com.fasterxml.uuid.Generators;
import io.finlego.kernel.ClientId;
import java.time.Period;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The institution's terms for its clients.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param plainEvents whether all subscribers can read the profiles in events
 * @param ids gives the ids of new clients, UUIDs of version 7
 */
public record ClientTerms(Period retention, boolean plainEvents, Supplier<UUID> ids) {

  public static ClientTerms of(Period retention, boolean plainEvents) {
    return new ClientTerms(
        retention, plainEvents, Generators.timeBasedEpochRandomGenerator()::generate);
  }

  ClientId nextId() {
    return new ClientId(ids.get());
  }
}
