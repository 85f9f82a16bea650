package io.finlego.ingress.http.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.Bodies;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SearchIdentityTest {

  private static final String KEY = "0199a5c3-77d0-7b1e-8f3c-5a9d4e2b7c01";

  /** A cursor that another release has made. Later releases must accept it too. */
  private static final String FROZEN_CURSOR =
      "tMCbUvvzQNnJfAK6MDE5OWE1YzMtNzdkMC03YjFlLThmM2MtNWE5ZDRlMmI3YzAx";

  private static SearchIdentity eurosAndDollars() {
    return new SearchIdentity("accounts")
        .add("sort", "-openedAt")
        .addAll("currencies", List.of("USD", "EUR"));
  }

  private static Keyset keyset(SearchIdentity search, String cursor) {
    return Keyset.of(
        search, new AcceptedObject((ObjectNode) Bodies.json("{'cursor': '" + cursor + "'}")));
  }

  @Test
  void aCursorOfAnotherReleaseIsAccepted() {
    assertThat(keyset(eurosAndDollars(), FROZEN_CURSOR).afterKey()).isEqualTo(KEY);
  }

  @Test
  void filtersThatAreNotSetDoNotCount() {
    SearchIdentity withMoreFilters =
        eurosAndDollars().add("text", null).addAll("regions", List.of()).add("since", null);

    assertThat(withMoreFilters.text()).isEqualTo(eurosAndDollars().text());
  }

  @Test
  void neitherTheOrderOfValuesNorTrailingZerosCount() {
    assertThat(search("amount", new BigDecimal("10.00")))
        .isEqualTo(search("amount", new BigDecimal("1e1")));
    assertThat(new SearchIdentity("x").addAll("a", List.of("2", "1", "2")).text())
        .isEqualTo(new SearchIdentity("x").addAll("a", List.of("1", "2")).text());
  }

  @Test
  void differentSearchesDiffer() {
    assertThat(
            List.of(
                search("a", "1"),
                search("a", "1 1:2"),
                search("b", "1"),
                search("a", "1\nb 1:1"),
                new SearchIdentity("x").add("a", "1").add("b", "1").text(),
                new SearchIdentity("x").addAll("a", List.of("1", "2")).text(),
                new SearchIdentity("y").add("a", "1").text()))
        .doesNotHaveDuplicates();
  }

  private static String search(String field, Object value) {
    return new SearchIdentity("x").add(field, value).text();
  }
}
