package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
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

  private static final String VIEW = "outcome_view";

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

  private final JdbcClient jdbc;
  private final DomainViews views;

  Outcomes(JdbcClient jdbc, DomainViews views) {
    this.jdbc = jdbc;
    this.views = views;
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
    if (!views.has(domain, VIEW)) {
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
}
