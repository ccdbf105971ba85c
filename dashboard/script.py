"""What Streamlit runs for every session: one page."""

from dashboard import navigation

navigation.run()
