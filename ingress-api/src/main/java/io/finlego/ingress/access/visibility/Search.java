package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Conditions;

/**
 * A search whose answer is a page of rows and their number.
 *
 * @param select the columns and the source of the rows, up to its {@code where}
 * @param count counts the rows of the same source, up to its {@code where} too
 * @param order the columns to sort by, so that no two rows are equal
 */
public record Search(String select, String count, Conditions conditions, String order) {

  String ofPage() {
    return select + conditions.sql() + " order by " + order + " limit :limit offset :offset";
  }

  String ofCount() {
    return count + conditions.sql();
  }
}
