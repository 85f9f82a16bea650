package io.finlego.ingress.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ScopedReadsTest {

  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();
  private static final String SOURCE = " from ledger.payment_view p where ";

  private final PublishedRows rows = PublishedRows.shared();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(
          IngressUnderTest.shared().databaseUrl(), PostgresInProcess.SUPERUSER, "");
  private final ScopedReads reads =
      new ScopedReads(JdbcClient.create(source), new JdbcTransactionManager(source));
  private final String externalId = "snapshot-" + UUID.randomUUID();

  @Test
  void aPageAndItsTotalCountShowOneState() {
    payment();
    Search search =
        new Search(
            "select p.id" + SOURCE,
            "select count(*)" + SOURCE,
            new Conditions().and("p.external_id = :externalId", "externalId", externalId),
            "p.id");

    Page<UUID> page =
        reads.page(
            EVERYTHING,
            search,
            new Paging(1, 10),
            (row, _) -> {
              payment();
              return row.getObject("id", UUID.class);
            });

    assertThat(page.items()).hasSize(1);
    assertThat(page.totalCount()).isEqualTo(1);
  }

  @Test
  void theStatementsOfOneAnswerShowOneState() {
    payment();

    List<Long> counts =
        reads.inOneSnapshot(
            () -> {
              long before = count();
              payment();
              return List.of(before, count());
            });

    assertThat(counts).containsExactly(1L, 1L);
    assertThat(count()).isEqualTo(2);
  }

  private long count() {
    return reads
        .sql(EVERYTHING, "select count(*)" + SOURCE + "p.external_id = :externalId")
        .param("externalId", externalId)
        .query(Long.class)
        .single();
  }

  private void payment() {
    rows.payment("draft", externalId, Instant.now());
  }
}
