package io.finlego.client.creation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Creates the clients of a whole batch with three statements, however many there are.
 *
 * <p>No two clients have the same onboarding: not in the table, not in one batch, and not if
 * another instance creates the same one at this moment. Then the insert waits for that other
 * transaction and, once it is committed, passes the row over; its request is refused like any other
 * duplicate.
 */
public final class CreatingClients {

  private final Clients clients;
  private final ClientChanges changes;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  public CreatingClients(Clients clients, ClientChanges changes, Clock clock) {
    this.clients = clients;
    this.changes = changes;
    this.clock = clock;
  }

  /** One result a request, in the same order. Runs inside the caller's transaction. */
  public List<Creation> apply(List<RequestedClient> requests) {
    Set<OnboardingId> taken =
        clients.existing(requests.stream().map(RequestedClient::onboardingId).toList());
    List<Creation> decided =
        decide(requests, taken, clock.instant(), () -> new ClientId(ids.generate()));
    List<CreatedClient> created =
        decided.stream()
            .<CreatedClient>mapMulti(
                (creation, sink) -> {
                  if (creation instanceof Creation.Created(CreatedClient client)) {
                    sink.accept(client);
                  }
                })
            .toList();
    Set<ClientId> inserted = clients.insert(created);
    changes.insertCreations(
        created.stream().filter(client -> inserted.contains(client.id())).toList());
    return decided.stream().map(creation -> afterInsert(creation, inserted)).toList();
  }

  static List<Creation> decide(
      List<RequestedClient> requests,
      Set<OnboardingId> existing,
      Instant now,
      Supplier<ClientId> newId) {
    Set<OnboardingId> taken = new HashSet<>(existing);
    return requests.stream().map(request -> decide(request, taken, now, newId)).toList();
  }

  private static Creation decide(
      RequestedClient request, Set<OnboardingId> taken, Instant now, Supplier<ClientId> newId) {
    List<Rejection> broken = ClientRules.broken(request.profile());
    if (!broken.isEmpty()) {
      return new Creation.Refused(broken);
    }
    if (!taken.add(request.onboardingId())) {
      return Creation.duplicate();
    }
    return new Creation.Created(
        new CreatedClient(newId.get(), request, ClientRules.firstStatus(request.profile()), now));
  }

  private static Creation afterInsert(Creation decided, Set<ClientId> inserted) {
    return switch (decided) {
      case Creation.Created(CreatedClient client) ->
          inserted.contains(client.id()) ? decided : Creation.duplicate();
      case Creation.Refused _ -> decided;
    };
  }
}
