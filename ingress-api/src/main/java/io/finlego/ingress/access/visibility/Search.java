package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Conditions;

/**
 * A search whose answer is one page of rows and the number of all rows found.
 *
 * @param select the SQL that selects the rows, up to and including {@code where}
 * @param count the SQL that counts the same rows, up to and including {@code where}
 * @param order the columns to sort by; no two rows are equal in all of them
 */
public record Search(String select, String count, Conditions conditions, String order) {

  String ofPage() {
    return select + conditions.sql() + " order by " + order + " limit :limit offset :offset";
  }

  String ofCount() {
    return count + conditions.sql();
  }
}
