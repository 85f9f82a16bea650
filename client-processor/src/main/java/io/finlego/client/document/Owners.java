package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.UuidArray;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who documents may belong to: the clients, their keys, their related individuals. */
public final class Owners {

  /** In the order of ids, so that two transactions never wait for each other in a circle. */
  private static final String LOCK =
      "select id from client where id = any (?) order by id for no key update";

  private static final String KEYS = "select id from client_key where id = any (?)";

  private static final String INDIVIDUALS =
      """
      select client_id, subject_id
        from verification_subject
       where kind = 'relatedIndividual' and client_id = any (?) and subject_id = any (?)
      """;

  private final JdbcTemplate jdbc;

  public Owners(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the clients that are there; nobody else changes their documents until the commit. */
  Set<ClientId> lock(Collection<ClientId> clients) {
    return new HashSet<>(
        jdbc.query(
            LOCK,
            (row, _) -> new ClientId(row.getObject(1, UUID.class)),
            UuidArray.of(clients, ClientId::value)));
  }

  /** Those of the keys that are not destroyed. */
  Set<UUID> keys(Collection<UUID> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.query(KEYS, (row, _) -> row.getObject(1, UUID.class), new UuidArray(keys)));
  }

  /** Those of the individuals that are there. */
  Set<Individual> individuals(Collection<Individual> individuals) {
    if (individuals.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.query(
            INDIVIDUALS,
            (row, _) ->
                new Individual(
                    new ClientId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
            UuidArray.of(individuals, one -> one.client().value()),
            UuidArray.of(individuals, Individual::id)));
  }
}
