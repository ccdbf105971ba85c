from __future__ import annotations

from graph.exporters.svg_labels import Room, Sign

SHEET = (0.0, 0.0, 400.0, 300.0)


def test_name_stands_below_where_there_is_room() -> None:
    sign = Sign((200, 150), 10, 60, 14)

    assert Room(SHEET, [sign]).place(sign) == (170, 164, 230, 178)


def test_second_name_evades_the_first() -> None:
    one, other = Sign((200, 150), 10, 60, 14), Sign((230, 150), 10, 60, 14)
    room = Room(SHEET, [one, other])
    first, second = room.place(one), room.place(other)

    assert first
    assert second
    assert second[1] >= first[3] or second[3] <= first[1] or second[0] >= first[2]


def test_name_evades_a_line_where_it_can() -> None:
    sign = Sign((200, 150), 10, 60, 14)
    place = Room(SHEET, [sign], [((0, 170), (400, 170))]).place(sign)

    assert place
    assert place[3] < 170


def test_no_room_gives_no_place() -> None:
    sign = Sign((20, 20), 10, 900, 14)

    assert Room(SHEET, [sign]).place(sign) is None


def test_first_free_area_of_a_list_is_kept() -> None:
    room = Room(SHEET, [Sign((50, 50), 10, 0, 0)])
    areas = [(40.0, 40.0, 60.0, 60.0), (100.0, 100.0, 120.0, 120.0)]

    assert room.place_at(areas) == areas[1]
    assert room.place_at(areas) is None
