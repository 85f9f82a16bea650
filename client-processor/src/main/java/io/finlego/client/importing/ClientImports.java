package io.finlego.client.importing;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import io.finlego.processing.postgres.TakenMeanwhileException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table {@code client_import}. */
@Table
public final class ClientImports {

  private static final String LOCK =
      """
      select external_client_id, client_id, encode(content_digest, 'hex') as digest, conclusion_id, imported_at, account_ids
      from client_import
      where external_client_id = any(?) or client_id = any(?)
      order by external_client_id
      for update
      """;

  private static final String INSERT =
      """
      insert into client_import (external_client_id, client_id, content_digest, conclusion_id, imported_at)
      select external_client_id, client_id, decode(digest, 'hex'), conclusion_id, imported_at
      from unnest(?, ?, ?, ?, ?) as u (external_client_id, client_id, digest, conclusion_id, imported_at)
      order by external_client_id
      on conflict do nothing
      """;

  private static final String CONCLUDE =
      """
      update client_import i
      set account_ids = u.account_ids::uuid[]
      from unnest(?, ?) as u (client_id, account_ids)
      where i.client_id = u.client_id
      """;

  private static final String DELETE = "delete from client_import where client_id = any(?)";

  private final Statements statements;

  public ClientImports(Statements statements) {
    this.statements = statements;
  }

  /**
   * Locks each import that has one of these external ids or belongs to one of these clients. The
   * locks are taken in the order of the external ids.
   */
  public List<ClientImport> lock(Collection<String> externalIds, Collection<ClientId> clients) {
    if (externalIds.isEmpty() && clients.isEmpty()) {
      return List.of();
    }
    return statements.query(
        LOCK,
        ClientImports::read,
        Parameter.texts(externalIds, Function.identity()),
        Parameter.ids(clients, ClientId::value));
  }

  /**
   * Adds imports.
   *
   * @throws TakenMeanwhileException if another transaction has just taken one of the external ids;
   *     the batch must then be decided again
   */
  public void insert(List<ClientImport> begunImports) {
    if (!begunImports.isEmpty()) {
      statements.insert(
          INSERT,
          Columns.of(begunImports)
              .text(ClientImport::externalClientId)
              .uuid(clientImport -> clientImport.client().value())
              .text(ClientImport::contentDigest)
              .uuid(clientImport -> clientImport.conclusion().value())
              .instant(ClientImport::importedAt),
          "An external client id was taken while the batch ran.");
    }
  }

  /** Stores the opened accounts of the imports. */
  public void conclude(List<ClientImport> concludedImports) {
    if (!concludedImports.isEmpty()) {
      statements.update(
          CONCLUDE,
          Columns.of(concludedImports)
              .uuid(clientImport -> clientImport.client().value())
              .textList(
                  clientImport ->
                      Objects.requireNonNull(clientImport.accounts()).stream()
                          .map(AccountId::toString)
                          .toList()));
    }
  }

  /** Deletes the imports of these clients. */
  public void delete(Collection<ClientId> clients) {
    if (!clients.isEmpty()) {
      statements.change(DELETE, Parameter.ids(clients, ClientId::value));
    }
  }

  private static ClientImport read(ResultSet row, int rowNumber) throws SQLException {
    Array accounts = row.getArray("account_ids");
    return new ClientImport(
        row.getString("external_client_id"),
        new ClientId(row.getObject("client_id", UUID.class)),
        row.getString("digest"),
        new CommandId(row.getObject("conclusion_id", UUID.class)),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
        accounts == null
            ? null
            : Stream.of((UUID[]) accounts.getArray()).map(AccountId::new).toList());
  }
}
