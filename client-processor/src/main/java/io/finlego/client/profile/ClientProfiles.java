package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.Collection;
import java.util.List;

/**
 * The table {@code client_profile}. Callers must hold the locks on the clients, or must have
 * created them in the same transaction.
 */
@Table
final class ClientProfiles {

  private static final String PUT =
      """
      insert into client_profile (client_id, sealed_profile)
      select client_id, sealed_profile from unnest(?, ?) as u (client_id, sealed_profile)
      on conflict (client_id) do update set sealed_profile = excluded.sealed_profile
      """;

  private static final String DELETE = "delete from client_profile where client_id = any(?)";

  private final Statements statements;

  ClientProfiles(Statements statements) {
    this.statements = statements;
  }

  /** Stores the profiles of the clients, and deletes the profiles of erased clients. */
  void put(List<Client> clients) {
    List<Client> clientsWithProfile =
        clients.stream().filter(client -> !client.isErased()).toList();
    if (!clientsWithProfile.isEmpty()) {
      statements.update(
          PUT,
          Columns.of(clientsWithProfile)
              .uuid(client -> client.id().value())
              .bytes(client -> client.requiredSealedProfile().profile()));
    }
    delete(clients.stream().filter(Client::isErased).map(Client::id).toList());
  }

  void delete(Collection<ClientId> clients) {
    if (!clients.isEmpty()) {
      statements.change(DELETE, Parameter.ids(clients, ClientId::value));
    }
  }
}
