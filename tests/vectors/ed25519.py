"""Ed25519, RFC 8032, in affine coordinates: slow and short. For make.py; nobody should use it for more."""
import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2
    return ((x1 * y2 + x2 * y1) * pow(1 + k, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - k, -1, P) % P)


def times(n, point):
    result = (0, 1)
    while n:
        if n & 1:
            result = add(result, point)
        point, n = add(point, point), n >> 1
    return result


def base_point():
    y = 4 * pow(5, -1, P) % P
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    return (P - x if x & 1 else x, y)


BASE = base_point()


def small_order_points():
    """The eight points whose order divides eight: points of the curve, multiplied by the large prime order."""
    found, y = {(0, 1)}, 2
    while len(found) < 8:
        y += 1
        point = decode(y.to_bytes(32, "little"))
        if point:
            found.add(times(ORDER, point))
    return found


def decode(data):
    """As lenient as most libraries: y may be P or more, and a sign of x = 0 is ignored. None if off the curve."""
    number = int.from_bytes(data, "little")
    y = number % 2**255 % P
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != square:
        return None
    return (-x % P if x & 1 != number >> 255 else x, y)


def encode(point):
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def sha256(data):
    return hashlib.sha256(data).digest()


def scalar(data):
    return int.from_bytes(hashlib.sha512(data).digest(), "little")


class Key:
    def __init__(self, seed):
        digest = hashlib.sha512(seed).digest()
        self.prefix = digest[32:]
        self.secret = (int.from_bytes(digest[:32], "little") & (2**254 - 8)) | 2**254
        self.public = encode(times(self.secret, BASE))
        self.id = sha256(self.public).hex()

    def sign(self, message):
        r = scalar(self.prefix + message) % ORDER
        point = encode(times(r, BASE))
        k = scalar(point + self.public + message) % ORDER
        return point + ((r + k * self.secret) % ORDER).to_bytes(32, "little")
