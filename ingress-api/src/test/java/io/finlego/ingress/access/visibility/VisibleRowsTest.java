package io.finlego.ingress.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VisibleRowsTest {

  @Test
  void aFrontOfficesStatementHasTheConditionAndASystemsHasNone() {
    String sql = "select a.id from ledger.account_view a where ${visible account a} and a.held > 0";

    assertThat(VisibleRows.forFrontOffice(sql))
        .isEqualTo(
            "select a.id from ledger.account_view a where (a.client_id = :scope_owner and a.type ="
                + " 'client') and a.held > 0");
    assertThat(VisibleRows.forSystem(sql))
        .isEqualTo("select a.id from ledger.account_view a where true and a.held > 0");
  }

  @Test
  void aStatementSaysWhatIsVisibleOfEachViewItReads() {
    String accounts = "select a.id from ledger.account_view a where ${visible account a}";

    assertThatThrownBy(
            () ->
                VisibleRows.forFrontOffice(
                    "select t.id from ledger.transaction_view t where t.debit_account_id in ("
                        + accounts
                        + ")"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ledger.transaction_view");
    assertThatThrownBy(
            () ->
                VisibleRows.forFrontOffice(
                    accounts + " and exists (select from ledger.payment_view p)"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                VisibleRows.forFrontOffice(
                    "select t.id from ledger.transaction_view t where ${visible transaction t}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("owner");
    assertThatThrownBy(() -> VisibleRows.forFrontOffice("select 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
