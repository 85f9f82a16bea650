/** Reads requests and writes answers for all operations. Does not depend on a domain. */
@NullMarked
package io.finlego.ingress.http;

import org.jspecify.annotations.NullMarked;
