/** Tests of reading JSON and parameters. */
@NullMarked
package io.finlego.ingress.http.json;

import org.jspecify.annotations.NullMarked;
