/** How JSON is read and written: exact decimals, camelCase enums, hostile documents refused. */
@NullMarked
package io.finlego.ingress.http.json;

import org.jspecify.annotations.NullMarked;
