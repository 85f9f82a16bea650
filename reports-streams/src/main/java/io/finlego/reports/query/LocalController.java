package io.finlego.reports.query;

import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountsQuery;
import io.finlego.reports.query.Figures.DaysQuery;
import io.finlego.reports.query.Figures.Sums;
import io.finlego.reports.query.Figures.TotalsQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the queries of other instances from the stores of this instance. It never forwards a
 * query.
 */
@RestController
class LocalController {

  static final String TOTALS_PATH = "/reports/local/totals";
  static final String ACCOUNTS_PATH = "/reports/local/accounts";
  static final String DAYS_PATH = "/reports/local/days";

  private final LocalFigures figures;

  LocalController(LocalFigures figures) {
    this.figures = figures;
  }

  @PostMapping(TOTALS_PATH)
  List<Sums> totals(@RequestBody TotalsQuery query) {
    return figures.totals(query);
  }

  @PostMapping(ACCOUNTS_PATH)
  List<UUID> accounts(@RequestBody AccountsQuery query) {
    return figures.accounts(query);
  }

  @PostMapping(DAYS_PATH)
  List<AccountDays> days(@RequestBody DaysQuery query) {
    return figures.days(query);
  }
}
