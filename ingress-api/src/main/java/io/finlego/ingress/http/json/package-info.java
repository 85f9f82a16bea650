/** Reads and writes JSON: exact decimals, camelCase enums, hostile documents refused. */
@NullMarked
package io.finlego.ingress.http.json;

import org.jspecify.annotations.NullMarked;
