package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the stored outcomes of commands. Each domain stores the outcome in the same database
 * transaction as the command's effects.
 */
@Component
final class Outcomes {

  private static final Map<Domain, String> FIND_SQL_BY_DOMAIN =
      Stream.of(Domain.values()).collect(Collectors.toMap(Function.identity(), Outcomes::findSql));

  private static String findSql(Domain domain) {
    return """
    select request_hash, reply, decided_at
    from %s.outcome_view
    where command_id = :command_id
    """
        .formatted(domain.word());
  }

  private static final String IS_PUBLISHED_SQL =
      """
      select exists (
        select from pg_views
        where schemaname = :schema and viewname = 'outcome_view')
      """;

  private final JdbcClient jdbc;
  private final Set<Domain> publishedDomains = ConcurrentHashMap.newKeySet();

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stored outcome.
   *
   * @param requestHash the hash of the request that sent the command
   * @param reply a {@code Reply} in the wire format
   * @param decidedAt the time of the decision, by the clock of the database server
   */
  record StoredOutcome(RequestHash requestHash, byte[] reply, Instant decidedAt) {}

  /**
   * The outcome in one domain. Empty if the domain has not decided the command, or if the domain's
   * processor has never run.
   */
  Optional<StoredOutcome> find(Domain domain, CommandId id) {
    if (!isPublished(domain)) {
      return Optional.empty();
    }
    return jdbc.sql(requireNonNull(FIND_SQL_BY_DOMAIN.get(domain)))
        .param("command_id", id.value())
        .query(
            (row, _) ->
                new StoredOutcome(
                    new RequestHash(row.getBytes("request_hash")),
                    row.getBytes("reply"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** The outcome in the domain that decided the command; empty if no domain has decided it. */
  Optional<StoredOutcome> find(CommandId id) {
    for (Domain domain : Domain.values()) {
      Optional<StoredOutcome> storedOutcome = find(domain, id);
      if (storedOutcome.isPresent()) {
        return storedOutcome;
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether the domain's view exists. The domain's processor creates the view when it first
   * runs. Queries the database until the view exists, and remembers that it does.
   */
  private boolean isPublished(Domain domain) {
    if (publishedDomains.contains(domain)) {
      return true;
    }
    boolean exists =
        jdbc.sql(IS_PUBLISHED_SQL).param("schema", domain.word()).query(Boolean.class).single();
    if (exists) {
      publishedDomains.add(domain);
    }
    return exists;
  }
}
